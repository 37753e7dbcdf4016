import { tableOf } from '../lib/table.js';

/** What must hold, in the words of the report. */
export const CHECKS = [
  'answers have the status they should have',
  'answers say what was acknowledged before',
  'connections break only where a process is killed',
  'acknowledged writes are there in the end',
  'what is there was written',
  'totals are what a walk finds',
  'filtered counts are what a walk finds',
  'creations were told to the listener',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** Counts what was looked at, and keeps what was wrong. */
export class Checks {
  private readonly checked = new Map<CheckName, number>(CHECKS.map((name) => [name, 0]));
  private readonly violations = new Map<CheckName, string[]>(CHECKS.map((name) => [name, []]));

  /** Whether it is so, as it has to be. */
  expect(name: CheckName, isSo: boolean, detail: () => string): boolean {
    this.checked.set(name, (this.checked.get(name) ?? 0) + 1);
    if (!isSo) this.violations.get(name)?.push(detail());
    return isSo;
  }

  /** By check: how often it was looked at, and what was wrong. */
  all() {
    return CHECKS.map((name) => ({
      ...{ name, checked: this.checked.get(name) ?? 0 },
      violations: (this.violations.get(name) ?? []) as readonly string[],
    }));
  }

  /** Whether everything was looked at, and nothing was wrong. */
  havePassed(): boolean {
    return this.all().every(({ checked, violations }) => checked > 0 && violations.length === 0);
  }
}

/** Of each check. */
const MOST_SHOWN = 5;

/** A line for each check, then the first violations. */
export function checksTable(checks: Checks): string {
  const rows = checks
    .all()
    .map(({ name, checked, violations }) => [name, `${checked}`, `${violations.length}`]);
  const wrong = checks
    .all()
    .flatMap(({ name, violations }) =>
      violations.slice(0, MOST_SHOWN).map((one) => `FAILED ${name}: ${one}`),
    );
  return [tableOf(['must hold', 'checked', 'violations'], rows), ...wrong].join('\n');
}
