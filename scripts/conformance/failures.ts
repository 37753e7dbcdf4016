import { join } from 'node:path';
import { apiVersionOf } from '../lib/contract-name.js';
import { ownRoot } from '../lib/project.js';
import type { ApiContract } from './harness/contract.js';
import { readProfile } from './harness/profile.js';
import { hasFailed } from './results/model.js';
import { type RunOptions, runConformance } from './run.js';

/** How many checks a run has, and a line for each that failed. */
export interface RunFailures {
  readonly checks: number;
  readonly failures: readonly string[];
}

/** Tests a server against an API's contract and profile, and returns the failures. */
export async function failuresOf(
  url: string,
  contract: ApiContract,
  level: RunOptions['level'],
): Promise<RunFailures> {
  const { number, document } = contract;
  const name = apiVersionOf({ number, version: document.info.version });
  const profile = readProfile(join(ownRoot(), 'conformance', 'profiles'), name);
  const { groups } = await runConformance({ contract, profile, level, url });
  const checks = groups.flatMap(({ name, checks }) => checks.map((check) => ({ group: name, ...check })));
  const failures = checks.filter(hasFailed).map(({ group, name, assertions }) => {
    const first = assertions.find((assertion) => !assertion.passed);
    return `${group}: ${name}: ${first?.text} (${first?.detail?.slice(0, 300)})`;
  });
  return { checks: checks.length, failures };
}
