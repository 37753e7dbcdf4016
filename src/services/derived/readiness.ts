import { unavailable } from '../../errors.js';
import type { DerivedState } from '../../store/derived-states.js';
import type { Store } from '../../store/store.js';
import type { DerivedData } from './derived-data.js';

/** Derived data that is being built. */
export interface Building extends Pick<DerivedState, 'processed' | 'isMissing'> {
  readonly data: string;
}

/** Which derived data is not complete, as this process has last read it. */
export class Readiness {
  private current: readonly Building[] = [];

  get building(): readonly Building[] {
    return this.current;
  }

  /** Reads the states from the database. */
  async refresh({ derivedStates }: Store, declared: readonly DerivedData[]): Promise<void> {
    const versions = new Map(declared.map(({ name, version }) => [name, version]));
    const states = await derivedStates.read();
    this.current = states
      .filter(({ name, version }) => version < (versions.get(name) ?? 0))
      .map(({ name, processed, isMissing }) => ({ data: name, processed, isMissing }));
  }

  /** Throws a 503 while this data has never been complete, so that what is computed from it would be wrong. */
  require(data: string): void {
    const building = this.current.find((each) => each.data === data && each.isMissing);
    if (!building) return;
    throw unavailable(
      'The database is being upgraded',
      `${data} is computed from the documents of an earlier release, ${building.processed} so far: try again later; /ready shows the progress`,
    );
  }
}
