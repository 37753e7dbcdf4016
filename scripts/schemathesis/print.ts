import { type Allowed, allowing } from './allow-list.js';
import type { Failure } from './report.js';
import type { ApiResult } from './run.js';

/** The failures of a result that no entry of the allow-list explains. */
export const unexplained = ({ failures }: ApiResult, list: readonly Allowed[]): Failure[] =>
  failures.filter((failure) => allowing(list, failure) === undefined);

const column = (value: unknown, width: number) => String(value).padStart(width);

/** Prints a line for each API: operations, test cases, and failures by check. */
export function printTable(results: readonly ApiResult[], list: readonly Allowed[]): void {
  console.log('\nAPI     operations    cases  failures  unexplained  by check');
  for (const result of results) {
    const { api, operations, cases, failures, broken } = result;
    const numbers = [
      column(operations, 10),
      column(cases, 8),
      column(failures.length, 9),
      column(unexplained(result, list).length, 12),
    ];
    console.log(
      `${api.padEnd(7)} ${numbers.join(' ')}  ${broken === undefined ? byCheck(failures) : 'BROKEN'}`,
    );
  }
}

function byCheck(failures: readonly Failure[]): string {
  const counts = new Map<string, number>();
  for (const { check, title } of failures)
    counts.set(`${check} ${title}`, (counts.get(`${check} ${title}`) ?? 0) + 1);
  return [...counts].map(([check, count]) => `${count} × ${check}`).join(', ');
}

/** Prints the explained failures by reason, then the others in full. */
export function printFailures(results: readonly ApiResult[], list: readonly Allowed[]): void {
  const all = results.flatMap(({ failures }) => failures);
  for (const entry of list) {
    const count = all.filter((failure) => allowing(list, failure) === entry).length;
    if (count > 0) console.log(`\n${count} explained: ${entry.check}: ${entry.reason}`);
  }
  for (const result of results) {
    const { api, broken, seed } = result;
    if (broken !== undefined) console.log(`\nBROKEN ${api}: ${broken}`);
    for (const { operation, text } of unexplained(result, list))
      console.log(`\nFAILURE ${api} ${operation}, seed ${seed}\n${text}`);
  }
}

/** Whether every API was tested, and every failure is explained. */
export const havePassed = (results: readonly ApiResult[], list: readonly Allowed[]): boolean =>
  results.length > 0 &&
  results.every((result) => result.broken === undefined && unexplained(result, list).length === 0);
