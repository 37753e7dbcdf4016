import { failuresOf } from '../conformance/failures.js';
import type { ApiContract } from '../conformance/harness/contract.js';
import { failed, type Outcome, passed } from './model.js';

/** Runs the full conformance run against a server. The outcome counts the checks, and names those that failed. */
export async function fullRun(url: string, contract: ApiContract): Promise<Outcome> {
  const { checks, failures } = await failuresOf(url, contract, 'full');
  if (failures.length === 0) return passed(`${checks} checks`);
  return failed(`${failures.length} of ${checks} checks failed:\n  ${failures.join('\n  ')}`);
}
