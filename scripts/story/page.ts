import { isDeepStrictEqual } from 'node:util';
import type { Exchange } from './recorder.js';
import type { Chapter } from './story.js';

const HEAD = `# One story through eight APIs

Made by \`npm run story -- --output docs/story.md\`, which starts a server, does all this with the generated clients and
writes down what goes over the wire. A test does the same and compares. Of answers, what was sent is left out, and a few
attributes that say nothing here.
`;

const LINE_WIDTH = 116;

/** What a page can do without. */
const OMITTED = ['href', '@baseType', '@schemaLocation', 'statusChangeDate', 'creationDate', 'lastUpdate'];

/** The story as Markdown. */
export function renderPage(chapters: readonly Chapter[]): string {
  return [HEAD, ...chapters.map(renderChapter)].join('\n');
}

function renderChapter({ title, text, exchanges, event }: Chapter, index: number): string {
  const told =
    event === undefined ? '' : `\nThe listener:\n\n${fenced('json', formatJson(omitNoise(event)))}`;
  return `## ${index + 1}. ${title}\n\n${text}\n\n${exchanges.map(renderExchange).join('\n')}${told}`;
}

function renderExchange({ method, path, body, status, answer }: Exchange): string {
  const lines = [
    `${method} ${path}`,
    formatJson(body),
    '',
    `${status}`,
    formatJson(omitNoise(withoutSent(body, answer))),
  ];
  return fenced('http', lines.join('\n'));
}

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;

/** The answer without the attributes that the client has sent so. */
function withoutSent(body: unknown, answer: unknown): unknown {
  const [sent, got] = [body ?? {}, answer ?? {}] as Record<string, unknown>[];
  return Object.fromEntries(
    Object.entries(got ?? {}).filter(([name, value]) => !isDeepStrictEqual(value, sent?.[name])),
  );
}

/** Without what a page can do without, at any depth. */
function omitNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(omitNoise);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !OMITTED.includes(name));
  return Object.fromEntries(kept.map(([name, child]) => [name, omitNoise(child)]));
}

/** JSON, on one line where that is short enough. */
function formatJson(value: unknown, indent = ''): string {
  const short = JSON.stringify(value) ?? '';
  if (typeof value !== 'object' || value === null || short.length + indent.length <= LINE_WIDTH) return short;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((each) => deeper + formatJson(each, deeper))
    : Object.entries(value).map(
        ([name, child]) => `${deeper}${JSON.stringify(name)}: ${formatJson(child, deeper)}`,
      );
  const [open, end] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${end}`;
}

/** A page in which ids have their number of appearance and moments none: what has to be the same each time. */
export function maskVolatile(page: string): string {
  const known = new Map<string, string>();
  const numbered = (id: string) => {
    const mask = known.get(id) ?? `id-${known.size + 1}`;
    known.set(id, mask);
    return mask;
  };
  return page
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, numbered)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replace(/127\.0\.0\.1:\d+/g, 'host');
}
