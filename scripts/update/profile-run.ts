import { failuresOf, type RunFailures } from '../conformance/failures.js';
import { ApiContract } from '../conformance/harness/contract.js';
import { startLocalSystem } from '../conformance/local-system.js';
import type { Api } from '../generate/generator.js';
import { errorReason } from '../lib/read.js';

/**
 * Starts the compiled server of a project, and tests an API for its certification profile. A server that does not start
 * is the one failure.
 */
export async function profileRun(root: string, number: string, { document }: Api): Promise<RunFailures> {
  try {
    const system = await startLocalSystem(root, undefined);
    try {
      const { checks, failures } = await failuresOf(
        system.url,
        new ApiContract(number, document),
        'certification',
      );
      return { checks, failures: failures.map(withoutRequestId) };
    } finally {
      await system.stop();
    }
  } catch (error) {
    return { checks: 1, failures: [`the server does not start: ${errorReason(error)}`] };
  }
}

/** Two reports of one update are the same. */
const withoutRequestId = (failure: string) => failure.replace(/,"requestId":"[^"]*"/, '');
