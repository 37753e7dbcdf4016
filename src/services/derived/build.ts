import { setTimeout as sleep } from 'node:timers/promises';
import type { DerivedState } from '../../store/derived-states.js';
import type { ResourceAccess } from '../types.js';
import type { DerivedData } from './derived-data.js';

/** Time between two looks at data that another process is building. */
const WAIT_MS = 200;

/** The state of a build after one batch. */
export interface BuildProgress {
  readonly data: string;
  /** Documents processed so far. */
  readonly processed: number;
  readonly isComplete: boolean;
}

/**
 * Builds one batch, in one transaction with the position that it has reached: an interrupted build continues there, in any
 * process. Returns undefined when the data is complete, or another process is building it.
 */
export function buildBatch(
  access: ResourceAccess,
  data: DerivedData,
  limit: number,
): Promise<BuildProgress | undefined> {
  return access.store.transaction(async (store) => {
    const state = await store.derivedStates.lock(data.name);
    if (!state || state.version >= data.version) return undefined;
    const next = await stateAfterBatch(current(state, data), data, limit, access.bound(store));
    const isComplete = next.step >= data.steps.length;
    await store.derivedStates.write(isComplete ? completed(next, data) : next);
    return { data: data.name, processed: next.processed, isComplete };
  });
}

/** Builds until the data is complete, or waits for the process that is building it. */
export async function buildAll(
  access: ResourceAccess,
  data: DerivedData,
  limit: number,
  onProgress: (progress: BuildProgress) => void,
): Promise<void> {
  for (;;) {
    const progress = await buildBatch(access, data, limit);
    if (progress) onProgress(progress);
    else if (await isComplete(access, data)) return;
    else await sleep(WAIT_MS);
  }
}

async function isComplete({ store }: ResourceAccess, { name, version }: DerivedData): Promise<boolean> {
  const states = await store.derivedStates.read();
  return states.some((state) => state.name === name && state.version >= version);
}

/** The state of a build of this version, from its beginning if another version was being built. */
const current = (state: DerivedState, { version }: DerivedData): DerivedState =>
  state.target === version ? state : { ...state, target: version, step: 0, position: '', processed: 0 };

async function stateAfterBatch(
  state: DerivedState,
  { steps }: DerivedData,
  limit: number,
  access: ResourceAccess,
): Promise<DerivedState> {
  const built = await steps[state.step]?.(state.position, limit, access);
  return built
    ? { ...state, position: built.position, processed: state.processed + built.count }
    : { ...state, step: state.step + 1, position: '' };
}

const completed = (state: DerivedState, { version }: DerivedData): DerivedState => ({
  ...state,
  version,
  isMissing: false,
  step: 0,
  position: '',
});
