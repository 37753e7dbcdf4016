/** Stored data of an API, judged by its new contract. */
export interface StoredData {
  /** The database, without secrets. */
  readonly database: string;
  readonly resources: readonly StoredResources[];
}

/** The stored documents of one resource. */
export interface StoredResources {
  readonly resource: string;
  readonly table: string;
  readonly documents: number;
  /** Number of documents that the new contract refuses. All of them, if it has no such resource. */
  readonly refused: number;
  /** False if the new contract has no such resource: its tables are kept, and nothing reads them. */
  readonly isServed: boolean;
  /** The most frequent reasons first; of many different ones, the first that were found. */
  readonly reasons: readonly { readonly reason: string; readonly documents: number }[];
  /** The first documents that the new contract refuses. */
  readonly examples: readonly { readonly id: string; readonly reason: string }[];
}

export const isRefused = ({ resources }: StoredData) => resources.some(({ refused }) => refused > 0);
