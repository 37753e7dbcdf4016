import type { Check } from '../results/model.js';
import type { CheckDefinition } from './check-definition.js';
import { type Probe, Skip, Stop } from './probe.js';

/** Runs one check with a fresh probe and returns its result. Never rejects. */
export async function runCheck({ name, skipped, run }: CheckDefinition, probe: Probe): Promise<Check> {
  if (skipped !== undefined) return { name, exchanges: [], assertions: [], skipped };
  const { exchanges, assertions } = probe;
  try {
    await run(probe);
  } catch (error) {
    if (error instanceof Skip) return { name, exchanges, assertions: [], skipped: error.message };
    if (!(error instanceof Stop)) probe.that('the check can be run', false, (error as Error).stack);
  }
  return { name, exchanges, assertions };
}
