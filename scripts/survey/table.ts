import { isComplete, STEPS, type Surveyed } from './model.js';

/**
 * The survey as a Markdown table, with the reasons of what failed below it. Steps that a file did not reach, or that were
 * left out, are `–`; `full` says whether the full conformance run counts.
 */
export function surveyTable(rows: readonly Surveyed[], full: boolean): string {
  const lines = rows.map((row) => {
    const cells = STEPS.map((step) => {
      const outcome = row.steps.get(step);
      return outcome === undefined ? '–' : outcome.passed ? outcome.detail || 'yes' : '**no**';
    });
    const rules = row.steps.get('imported')?.passed ? row.rules.join(', ') || 'none' : '–';
    return `| ${[row.file, ...cells, rules].join(' | ')} |`;
  });
  const head = ['file', ...STEPS, 'rules'];
  const counts = STEPS.map((step) => rows.filter(({ steps }) => steps.get(step)?.passed).length);
  const complete = rows.filter((row) => isComplete(row, full)).length;
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...lines,
    `| **${rows.length} files** | ${counts.join(' | ')} | |`,
    '',
    `${complete} of ${rows.length} files passed every step${full ? '' : ' but the full run, which was left out'}.`,
    ...reasons(rows),
    '',
  ].join('\n');
}

function reasons(rows: readonly Surveyed[]): string[] {
  return rows.flatMap(({ file, steps }) =>
    [...steps]
      .filter(([, { passed }]) => !passed)
      .map(([step, { detail }]) => `\n${file}, ${step}: ${detail}`),
  );
}
