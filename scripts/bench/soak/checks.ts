import { tableOf } from '../lib/table.js';

/** Conditions that must hold, as the report names them. */
export const CHECKS = [
  'responses have the expected status',
  'responses agree with acknowledged writes',
  'connections break only when a process is killed',
  'acknowledged writes exist at the end',
  'every appointment was written by a client',
  'totals equal the number of appointments read',
  'filtered counts equal the number of matches',
  'creations were delivered to the listener',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** Counts checks and collects violations. */
export class Checks {
  private readonly counts = new Map<CheckName, number>(CHECKS.map((name) => [name, 0]));
  private readonly violations = new Map<CheckName, string[]>(CHECKS.map((name) => [name, []]));

  /** Records one check, and the detail when it does not hold; returns `holds`. */
  expect(name: CheckName, holds: boolean, detail: () => string): boolean {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (!holds) this.violations.get(name)?.push(detail());
    return holds;
  }

  /** Returns the number of checks and the violations, by name. */
  all() {
    return CHECKS.map((name) => ({
      name,
      checked: this.counts.get(name) ?? 0,
      violations: (this.violations.get(name) ?? []) as readonly string[],
    }));
  }

  /** Returns true when each condition was checked at least once and none was violated. */
  passed(): boolean {
    return this.all().every(({ checked, violations }) => checked > 0 && violations.length === 0);
  }
}

/** Maximum number of violations that are printed for each check. */
const MAX_SHOWN = 5;

/** Table with a row for each check, then the first violations. */
export function checksTable(checks: Checks): string {
  const rows = checks
    .all()
    .map(({ name, checked, violations }) => [name, `${checked}`, `${violations.length}`]);
  const failures = checks
    .all()
    .flatMap(({ name, violations }) =>
      violations.slice(0, MAX_SHOWN).map((detail) => `FAILED ${name}: ${detail}`),
    );
  return [tableOf(['must hold', 'checked', 'violations'], rows), ...failures].join('\n');
}
