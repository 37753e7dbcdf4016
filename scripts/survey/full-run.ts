import { join } from 'node:path';
import type { ApiContract } from '../conformance/harness/contract.js';
import { readProfile } from '../conformance/harness/profile.js';
import { hasFailed } from '../conformance/results/model.js';
import { runConformance } from '../conformance/run.js';
import { apiVersionOf, type ContractName } from '../lib/contract-name.js';
import { ownRoot } from '../lib/project.js';
import { failed, type Outcome, passed } from './model.js';

/** Runs the full conformance run against a server. The outcome counts the checks, and names those that failed. */
export async function fullRun(url: string, contract: ApiContract, name: ContractName): Promise<Outcome> {
  const profile = readProfile(join(ownRoot(), 'conformance', 'profiles'), apiVersionOf(name));
  const { groups } = await runConformance({ contract, profile, level: 'full', url });
  const checks = groups.flatMap(({ name, checks }) => checks.map((check) => ({ group: name, ...check })));
  const wrong = checks.filter(hasFailed);
  if (wrong.length === 0) return passed(`${checks.length} checks`);
  const lines = wrong.map(({ group, name, assertions }) => {
    const first = assertions.find((assertion) => !assertion.passed);
    return `${group}: ${name}: ${first?.text} (${first?.detail?.slice(0, 300)})`;
  });
  return failed(`${wrong.length} of ${checks.length} checks failed:\n  ${lines.join('\n  ')}`);
}
