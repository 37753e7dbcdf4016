import type { OpenApiDocument } from '../lib/openapi.js';
import { comparisonView } from './comparison-view.js';
import { type OasdiffChange, oasdiff } from './oasdiff.js';

/** `warning`: what clients sent or read is no longer in the contract, though the server goes on storing it. */
export type Level = 'breaking' | 'warning' | 'harmless';

/** Where clients notice: which operations there are, in their requests, in responses, or in notifications. */
export type Audience = 'operations' | 'requests' | 'responses' | 'notifications' | 'schemas';

/** A difference of two contracts, with all operations that have it. */
export interface Difference {
  readonly level: Level;
  readonly audience: Audience;
  readonly text: string;
  /** `POST /appointment` */
  readonly operations: readonly string[];
}

const LEVELS: Readonly<Record<OasdiffChange['level'], Level>> = {
  1: 'harmless',
  2: 'warning',
  3: 'breaking',
};
const ORDER: readonly Level[] = ['breaking', 'warning', 'harmless'];
/** Follows from the other changes. */
const LEFT_OUT = new Set(['api-major-version-not-bumped']);

/** Returns how an effective contract differs from its predecessor, the worst first. */
export async function differencesOf(before: OpenApiDocument, after: OpenApiDocument): Promise<Difference[]> {
  return grouped(await oasdiff(comparisonView(before), comparisonView(after)));
}

/** Joins the changes that differ only in their operation. */
export function grouped(changes: readonly OasdiffChange[]): Difference[] {
  const groups = new Map<string, { difference: Omit<Difference, 'operations'>; operations: Set<string> }>();
  for (const change of changes.filter(({ id }) => !LEFT_OUT.has(id))) {
    const difference = differenceOf(change);
    const key = JSON.stringify(difference);
    const group = groups.get(key) ?? { difference, operations: new Set() };
    if (change.path !== undefined) group.operations.add(`${change.operation} ${change.path}`);
    groups.set(key, group);
  }
  const all = [...groups.values()].map(({ difference, operations }) => ({
    ...difference,
    operations: [...operations],
  }));
  return all.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

function differenceOf(change: OasdiffChange): Omit<Difference, 'operations'> {
  const audience = audienceOf(change);
  const noun = audience === 'notifications' ? 'notification' : 'operation';
  const text = textOf(change.text).replace(/^(?:endpoint|api path|api) (added|removed)\b.*/, `${noun} $1`);
  return { level: LEVELS[change.level], audience, text };
}

function audienceOf({ id, path }: OasdiffChange): Audience {
  if (path === undefined) return 'schemas';
  if (path.startsWith('/listener/')) return 'notifications';
  if (/^(endpoint|api)-/.test(id)) return 'operations';
  return id.startsWith('response') ? 'responses' : 'requests';
}

/**
 * The text without what differs from operation to operation: the status, the list around an item, and the other places
 * of a shared schema, which is named instead of the path to it.
 */
function textOf(text: string): string {
  const [sentence = '', shared] = text.split(/ \(shared schema: `([^`]+)`.*\)$/);
  return sentence
    .replace(
      / (?:(?:from|to|in|for) the response )?(?:with|for) (?:the )?(?:response )?(?:status )?`\d{3}`(?: status)?/,
      '',
    )
    .replace(PATH, (_, at: string) => `\`${shared ? `${shared}.${lastOf(at)}` : dotted(at)}\``)
    .replace(
      / (request|response)(?: property|'s property) `format` (?:changed|was narrowed) from `none` to (`[^`]+`)/,
      ' $1 property must have the format $2, and needed none before',
    );
}

/** A path to an attribute, by what stands before and after it: values and media types can have slashes too. */
const PATH = /(?<!(?:media type|enum value|from|to) )`([^`]*\/[^`]*)`(?! (?:enum value|media type))/;

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** `items/note/items/text` → `note[].text` */
const dotted = (path: string) =>
  path
    .replace(/^items\//, '')
    .replaceAll('/items/', '[].')
    .replace(/\/items$/, '[]')
    .replaceAll('/', '.');
