import type { Context, Suite } from 'mocha';

/** Title of the suites on PostgreSQL; the reporter counts by it. */
export const ON_POSTGRESQL = 'on PostgreSQL';

/** Part of the title of tests that are skipped; the reporter counts by it. */
const MARK = 'skipped for want of';

/**
 * Declares tests that need something that not every machine has. If it is missing, a single test without a body stands
 * for them: their declaration may itself need what is missing.
 */
export function describeUnless(
  missing: string | undefined,
  title: string,
  declare: (this: Suite) => void,
): void {
  if (missing === undefined) describe(title, declare);
  else describe(title, () => it(skippedFor(missing)));
}

/** Title of tests that are skipped because something is missing: `skipped for want of Java`. */
export const skippedFor = (missing: string) => `${MARK} ${missing}`;

/** Skips the running test because something is missing. */
export function skipFor(context: Context, missing: string): void {
  if (context.test) context.test.title += `: ${skippedFor(missing)}`;
  context.skip();
}

/** Returns what the tests of this title path are skipped for want of. */
export function missingIn(titlePath: readonly string[]): string | undefined {
  const title = titlePath.find((part) => part.includes(MARK));
  return title?.slice(title.indexOf(MARK) + MARK.length + 1);
}
