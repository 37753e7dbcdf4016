import { countsOf } from '../results/counts.js';
import { type Check, type Group, hasFailed, type Run } from '../results/model.js';
import { durationOf } from './check.js';
import { type Markup, markup } from './markup.js';
import { checksOf, nameOfRun } from './verdict.js';

/** Returns the results for CI systems: a suite for each group of a run, a case for each check. */
export function junitXml(runs: readonly Run[]): string {
  const suites = runs.flatMap((run) => run.groups.map((group) => suite(run, group)));
  const total = runs.reduce((sum, { duration }) => sum + duration, 0);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="conformance"${totals(runs.flatMap(checksOf))} time="${seconds(total)}">
${suites}</testsuites>
`.text;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);

function totals(checks: readonly Check[]): Markup {
  const { failed, skipped } = countsOf(checks);
  return markup` tests="${checks.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
}

function suite(run: Run, { name, checks }: Group): Markup {
  const runName = `${run.api} ${nameOfRun(run)}`;
  const time = seconds(checks.reduce((sum, check) => sum + durationOf(check), 0));
  const cases = checks.map((check) => testCase(check, `${runName}.${name}`));
  return markup`<testsuite name="${oneLine(`${runName}: ${name}`)}"${totals(checks)} time="${time}" timestamp="${run.startedAt}" hostname="${hostOf(run.server)}">
${cases}</testsuite>
`;
}

function testCase(check: Check, className: string): Markup {
  const attributes = markup` classname="${oneLine(className)}" name="${oneLine(check.name)}" time="${seconds(durationOf(check))}"`;
  if (hasFailed(check)) return markup`<testcase${attributes}>${failure(check)}</testcase>\n`;
  if (check.skipped === undefined) return markup`<testcase${attributes}/>\n`;
  return markup`<testcase${attributes}><skipped message="${oneLine(check.skipped)}"/></testcase>\n`;
}

function failure({ assertions, exchanges }: Check): Markup {
  const failed = assertions.filter(({ passed }) => !passed);
  const lines = failed.map(({ text, detail, source }) =>
    [text, detail && `  instead: ${detail}`, source && `  source: ${source}`].filter(Boolean).join('\n'),
  );
  const requests = exchanges.map(
    ({ method, url, answer, error }) => `${method} ${url} → ${answer?.status ?? error ?? 'no response'}`,
  );
  return markup`<failure type="assertion" message="${oneLine(failed[0]?.text ?? '')}">${[...lines, ...requests].join('\n')}</failure>`;
}

/** Replaces line breaks, which attributes cannot have. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address);
