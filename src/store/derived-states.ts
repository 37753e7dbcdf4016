/** Data that is kept beside documents and computed from them, as migration declares it. */
export interface DerivedDeclaration {
  /** Identifies the data in the database. */
  readonly name: string;
  /** Increases when the data has to be built again. */
  readonly version: number;
  readonly keptIn: 'ledger' | 'reservations' | 'baskets';
  /** The tables of the resources that it is computed from. */
  readonly sources: readonly string[];
}

/** How far derived data has been built. */
export interface DerivedState {
  readonly name: string;
  /** The last version that was completed; 0: none that is known. */
  readonly version: number;
  /** Whether there was nothing at all of it beside existing documents, until the first build is complete. */
  readonly isMissing: boolean;
  /** The version that is being built, the number of the step, and the position in it; `''` is its beginning. */
  readonly target: number;
  readonly step: number;
  readonly position: string;
  /** Documents processed by this build so far. */
  readonly processed: number;
}

/** The states of all declared derived data. */
export interface DerivedStates {
  read(): Promise<DerivedState[]>;
  /**
   * Returns the state and locks it until the transaction ends; undefined when another transaction has locked it. Only in a
   * transaction.
   */
  lock(name: string): Promise<DerivedState | undefined>;
  write(state: DerivedState): Promise<void>;
  /** Forgets which version is complete, so that the data is built again. Its present content stays in use. */
  restart(names: readonly string[]): Promise<void>;
}
