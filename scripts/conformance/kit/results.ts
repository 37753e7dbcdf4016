import type { Check, Group, Run } from '../results/model.js';
import { type Collection, requestsOf } from './postman.js';
import type { Outcome } from './run-collection.js';

/** Returns a group for each folder of the collection, with a check for each request in it. */
export function groupsOf(collection: Collection, outcomes: ReadonlyMap<string, Outcome>): Group[] {
  const groups = new Map<string, Check[]>();
  for (const { item, folders } of requestsOf(collection.item)) {
    const group = folders.join(' / ') || (collection.info.name ?? 'requests');
    const checks = groups.get(group) ?? [];
    checks.push(checkOf(uniqueName(item.name ?? 'request', checks), outcomes.get(item.id ?? '')));
    groups.set(group, checks);
  }
  return [...groups].map(([name, checks]) => ({ name, checks }));
}

function checkOf(name: string, outcome: Outcome | undefined): Check {
  if (outcome) return { name, ...outcome };
  return { name, exchanges: [], assertions: [], skipped: "the kit's scripts skipped the request" };
}

function uniqueName(name: string, checks: readonly Check[]): string {
  const same = checks.filter((check) => check.name.replace(/ \(\d+\)$/, '') === name).length;
  return same === 0 ? name : `${name} (${same + 1})`;
}

/** Returns number, title and version from the name of the collection, else of the kit: `TMF000 Thing API CTK 4.0.0`. */
export function nameOf({ info }: Collection, kit: string): Pick<Run, 'api' | 'title' | 'version'> {
  const name = info.name ?? '';
  const find = (pattern: RegExp) => pattern.exec(name)?.[1] ?? pattern.exec(kit)?.[1];
  const number = find(/TMF[-_ ]?(\d{3})/i);
  const version = find(/(\d+\.\d+(?:\.\d+)?)/);
  const title = name
    .replace(/TMF[-_ ]?\d{3}|[-_ ]?v?\d+(\.\d+)+|\b(CTK|API)\b/gi, ' ')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return { api: number ? `TMF${number}` : 'Kit', title: title || kit, version: version ?? 'unknown' };
}
