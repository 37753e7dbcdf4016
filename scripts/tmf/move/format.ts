/** The first line of an export. */
export const FORMAT = { format: 'tmf-export', version: 1 } as const;

/** A line of an export; the last one has the number of rows. */
export interface ExportLine {
  readonly table?: string;
  readonly row?: Readonly<Record<string, unknown>>;
  readonly rows?: number;
  readonly format?: string;
  readonly version?: number;
}
