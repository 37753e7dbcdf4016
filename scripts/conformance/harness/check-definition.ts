import type { Probe } from './probe.js';
import type { ResourceUnderTest } from './resource-under-test.js';

/** One requirement for a server, and the procedure that checks it. */
export interface CheckDefinition {
  /** Unique in its suite: `filter by status`. */
  readonly name: string;
  /** Source of the requirement. */
  readonly source: string;
  /** Why the check cannot be run. */
  readonly skipped?: string;
  run(probe: Probe): Promise<void>;
}

/** Checks of one aspect of a resource. */
export interface Suite {
  /** `filters` */
  readonly name: string;
  /** Runs all checks concurrently: they spend most of their time waiting. */
  readonly concurrent?: boolean;
  /** The checks of one resource; empty where its contract has nothing to check. */
  checks(target: ResourceUnderTest): CheckDefinition[];
}

export const defineCheck = (name: string, source: string, run: CheckDefinition['run']): CheckDefinition => ({
  name,
  source,
  run,
});

/** A check that cannot be run, with the reason. */
export const skippedCheck = (name: string, source: string, skipped: string): CheckDefinition => ({
  name,
  source,
  skipped,
  run: async () => {},
});

/** Creates a fixture on first use and shares it among checks; if that fails, every check that uses it fails. */
export function shared<T>(make: (probe: Probe) => Promise<T>): (probe: Probe) => Promise<T> {
  let fixture: Promise<T> | undefined;
  return (probe) => {
    fixture ??= make(probe);
    return fixture.catch((error: Error) =>
      probe.stop(`the test data of this check could not be created: ${error.message}`),
    );
  };
}
