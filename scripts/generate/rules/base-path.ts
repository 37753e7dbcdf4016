import type { ContractRule } from './rule.js';

const TMF_BASE_PATH = /^\/tmf-api\/([A-Za-z]+)\/v\d+$/;

/** The base path by TM Forum's rules, made from the contract's title: `/tmf-api/troubleTicket/v4`. */
function derivedPath(title: string, version: string): string {
  const name = title.replace(/[^A-Za-z]/g, '');
  return `/tmf-api/${name.charAt(0).toLowerCase()}${name.slice(1)}/v${version.split('.', 1)}`;
}

/** The root cannot be an alias, since it would be the path of every request; nor can a variable without a value. */
const canBeAlias = (path: string) => path !== '/' && path !== '' && !/[{}]/.test(path);

export const basePath: ContractRule = {
  name: 'base-path',
  reason: 'TM Forum serves an API at /tmf-api/<api>/v<major>; the published base path stays as an alias.',
  apply(document, { title, version }) {
    const published = (document.servers ?? []).map(({ url }) => url);
    if (TMF_BASE_PATH.test(published[0] ?? '')) return [];
    const path = derivedPath(title, version);
    const aliases = published.filter((each) => canBeAlias(each) && each !== path);
    document.servers = [path, ...aliases].map((url) => ({ url }));
    const alias =
      aliases.length > 0 ? `alias ${aliases.join(', ')}` : 'no alias, since it is the root or a variable';
    return [`${published.join(', ') || 'no base path'} → ${path} (${alias})`];
  },
};
