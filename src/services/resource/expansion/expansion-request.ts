import { badRequest } from '../../../errors.js';
import type { ItemRequest } from '../../../rest/parse-query.js';
import { parsePath } from '../../../rest/query-string/query-text.js';
import type { ExpansionRequest } from './expansion.js';

const invalid = (name: string, remedy: string) =>
  badRequest('invalidQuery', `The parameter "${name}" is not valid`, remedy);

/** Parses `expand` and `depth`; undefined when the request has neither. Throws a 400. */
export function expansionRequest({ expand, depth }: ItemRequest): ExpansionRequest | undefined {
  if (expand === undefined && depth === undefined) return undefined;
  if (depth !== undefined && !/^\d{1,3}$/.test(depth))
    throw invalid('depth', 'Send a whole number, 0 or greater');
  const paths = expand?.split(',').map((path) => path.trim()) ?? [];
  if (paths.includes('')) throw invalid('expand', 'Send paths of references, separated by commas');
  return { paths: paths.map(parsePath), depth: Number(depth ?? 0) };
}
