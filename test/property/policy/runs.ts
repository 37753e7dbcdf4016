import fc from 'fast-check';
import type { Mutation } from './mutations.js';

/** Runs cases until one fails; returns its report, undefined when none does. */
export async function firstFailure<Case>(
  anyCase: fc.Arbitrary<Case>,
  check: (each: Case) => Promise<void>,
  runs: number,
  seed: number,
): Promise<string | undefined> {
  // A failed case leaves the documents as they are then, so that a smaller case would start from others.
  const result = await fc.check(fc.asyncProperty(anyCase, check), {
    numRuns: runs,
    endOnFailure: true,
    seed,
  });
  return result.failed ? `${fc.defaultReportMessage(result)}\n${result.errorInstance}` : undefined;
}

/** Runs without one check of the server. */
export async function withMutation<Result>({ apply }: Mutation, run: () => Promise<Result>): Promise<Result> {
  const undo = apply();
  try {
    return await run();
  } finally {
    undo();
  }
}
