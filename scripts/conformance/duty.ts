import type { Probe } from './probe.js';
import type { Subject } from './subject.js';

/** Something that a server has to do, and how that is found out. */
export interface Duty {
  /** Unique in its family: `filter by status`. */
  readonly name: string;
  /** Where it comes from. */
  readonly source: string;
  /** Why it cannot be tried. */
  readonly skipped?: string;
  run(probe: Probe): Promise<void>;
}

/** Duties on one subject. */
export interface Family {
  /** `filters` */
  readonly name: string;
  /** Carried out at the same time: they wait more than they do. */
  readonly atOnce?: boolean;
  /** Those of one resource; none where its contract has nothing of the kind. */
  duties(subject: Subject): Duty[];
}

export const duty = (name: string, source: string, run: Duty['run']): Duty => ({ name, source, run });

/** One that cannot be tried, and why. */
export const leftOut = (name: string, source: string, skipped: string): Duty => ({
  name,
  source,
  skipped,
  run: async () => {},
});

/** Made by the first duty that wants it, for all of them; when it fails, all that want it fail. */
export function shared<T>(make: (probe: Probe) => Promise<T>): (probe: Probe) => Promise<T> {
  let made: Promise<T> | undefined;
  return (probe) => {
    made ??= make(probe);
    return made.catch((error: Error) =>
      probe.stop(`what this check works on could not be made: ${error.message}`),
    );
  };
}

export const TMF630 = 'TMF630';
export const CONTRACT = 'contract';
