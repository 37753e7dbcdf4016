/** How far an official file came; `undefined` for a step that was not reached. */
export interface Surveyed {
  readonly file: string;
  contract?: string;
  /** Folder of the API in `generated/`. */
  folder?: string;
  /** Steps that were done, with the reason if one failed. */
  readonly steps: Map<Step, Outcome>;
  /** General rules that have corrected the contract. */
  rules: readonly string[];
}

export const STEPS = ['imported', 'generated', 'server', 'client', 'started', 'CRUD', 'full'] as const;
export type Step = (typeof STEPS)[number];

export interface Outcome {
  readonly passed: boolean;
  /** The failure, or the count. */
  readonly detail: string;
}

export const passed = (detail = ''): Outcome => ({ passed: true, detail });
export const failed = (detail: string): Outcome => ({ passed: false, detail });

/** Whether a file passed all steps; without `full`, all but the full conformance run. */
export const isComplete = ({ steps }: Surveyed, full: boolean) =>
  STEPS.every((step) => steps.get(step)?.passed || (step === 'full' && !full));
