/** Names of metrics in the text format. */
const PREFIXES = 'http|db|tmf|nodejs|process';

/** The names of the samples that a scrape has: also `_bucket`, `_sum` and `_count` of histograms. */
export const sampleNames = (scrape: string): ReadonlySet<string> =>
  new Set([...scrape.matchAll(/^([a-z]\w*)(?=[{ ])/gm)].map(([, name = '']) => name));

/** The names of the labels of a scrape. */
export const labelNames = (scrape: string): ReadonlySet<string> =>
  new Set([...scrape.matchAll(/[{,]([a-z_]\w*)="/g)].map(([, name = '']) => name));

/** The sum of the values of a metric whose labels contain these texts; 0 without any. */
export function sumOf(scrape: string, name: string, ...labels: readonly string[]): number {
  const lines = scrape
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const matching = lines.filter((line) => labels.every((label) => line.includes(label)));
  return matching.map((line) => Number(line.slice(line.lastIndexOf(' ')))).reduce((a, b) => a + b, 0);
}

/** The names of metrics in an expression. */
export const metricsIn = (expression: string): string[] =>
  expression
    .replace(/\{[^}]*\}/g, '')
    .replace(/\bby \([^)]*\)/g, '')
    .match(new RegExp(`\\b(?:${PREFIXES})_\\w+`, 'g')) ?? [];

/** The names of labels in an expression, except for those that Prometheus adds. */
export function labelsIn(expression: string): string[] {
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(','));
  const matched = [...expression.matchAll(/(\w+)=~?"/g)].map(([, name = '']) => name);
  return [...grouped, ...matched]
    .map((name) => name.trim())
    .filter((name) => !['job', 'instance'].includes(name));
}
