import type { CollectedSpan } from '../../lib/span-collector.js';

const WIDTH = 1_000;
const LABEL_WIDTH = 360;
const ROW_HEIGHT = 22;
/** The narrowest bar that is still seen, in pixels. */
const MIN_WIDTH = 2;
const COLOURS = ['', '#cfe0f5', '#7fb08a', '#e8b45a'];

interface Row {
  readonly span: CollectedSpan;
  readonly depth: number;
}

/** Draws the spans of one trace: a row for each, children below their parent, and time from left to right. */
export function traceChart(spans: readonly CollectedSpan[]): string {
  const rows = rowsBelow(spans, undefined, 0);
  const first = Math.min(...spans.map(({ start }) => start));
  const duration = Math.max(...spans.map(({ end }) => end)) - first;
  const scale = (WIDTH - LABEL_WIDTH - 80) / duration;
  const height = (rows.length + 1) * ROW_HEIGHT;
  const title = `One creation, ${duration.toFixed(1)} ms until its event is delivered`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/><text x="4" y="15" font-size="13">${title}</text>`,
    ...rows.map((row, index) => rowOf(row, (index + 1) * ROW_HEIGHT, (time) => (time - first) * scale)),
    '</svg>\n',
  ].join('\n');
}

/** The spans below a span, each followed by its own children. */
function rowsBelow(spans: readonly CollectedSpan[], parent: string | undefined, depth: number): Row[] {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const isChild = ({ parentSpanId = '' }: CollectedSpan) =>
    parent === undefined ? !ids.has(parentSpanId) : parentSpanId === parent;
  return spans
    .filter(isChild)
    .flatMap((span) => [{ span, depth }, ...rowsBelow(spans, span.spanId, depth + 1)]);
}

function rowOf({ span, depth }: Row, top: number, xOf: (time: number) => number): string {
  const { name, kind, start, end } = span;
  const x = LABEL_WIDTH + xOf(start);
  const width = Math.max(MIN_WIDTH, xOf(end) - xOf(start));
  return (
    `<text x="${4 + depth * 14}" y="${top + 15}">${name.replace('/tmf-api', '…')}</text>` +
    `<rect x="${x.toFixed(1)}" y="${top + 3}" width="${width.toFixed(1)}" height="${ROW_HEIGHT - 6}" rx="2" fill="${COLOURS[kind]}"/>` +
    `<text x="${(x + width + 4).toFixed(1)}" y="${top + 15}" fill="#555">${(end - start).toFixed(2)} ms</text>`
  );
}
