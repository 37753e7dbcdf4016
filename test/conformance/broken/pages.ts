import type { Passing } from '../../support/mutating-proxy.js';
import { type Broken, changeQuery, changeResponse, LIST, withHeader, withoutParameter } from './break.js';

/** Defects in pages and links. */
export const pages: readonly Broken[] = [
  {
    name: 'returns overlapping pages',
    suites: ['pages'],
    mutation: () =>
      changeQuery(LIST, (parameter) =>
        parameter.replace(/^offset=([1-9]\d*)$/, (_, offset: string) => `offset=${Number(offset) - 1}`),
      ),
    named: /pages have neither overlaps nor gaps: /,
  },
  {
    name: 'ignores offset',
    suites: ['pages'],
    mutation: () => changeQuery(LIST, withoutParameter(/^offset=/)),
    named: /an offset past the end returns an empty list: /,
  },
  {
    name: 'ignores limit',
    suites: ['pages'],
    mutation: () => changeQuery(LIST, withoutParameter(/^limit=/)),
    named: /the first page returns 206: /,
  },
  {
    name: 'treats limit=0 as no limit',
    suites: ['pages'],
    mutation: () => changeQuery(LIST, withoutParameter(/^limit=0$/)),
    named: /limit=0 returns only the count: /,
  },
  {
    name: 'returns 200 for partial lists',
    suites: ['pages'],
    mutation: () => changeResponse({ ...LIST, status: 206 }, () => ({ status: 200 })),
    named: /the first page returns 206: the status .*is 206: 200/,
  },
  {
    name: 'omits the link to the next page',
    suites: ['pages'],
    mutation: () =>
      withHeader(
        LIST,
        'link',
        (link) =>
          link
            .split(/,\s*(?=<)/)
            .filter((each) => !each.includes('rel="next"'))
            .join(', ') || '<>; rel="none"',
      ),
    named: /the middle page has next: /,
  },
  {
    name: 'links to the same page as next',
    suites: ['pages'],
    mutation: () => ({
      requests: async (request, send) => {
        const answer = await send(request);
        const { link } = answer.headers;
        if (!link) return answer;
        const self = `<${hrefOf(request)}>; rel="next"`;
        return {
          ...answer,
          headers: { ...answer.headers, link: link.replace(/<[^>]*>;\s*rel="next"/, self) },
        };
      },
    }),
    named: /the next links visit each item once: /,
  },
];

const hrefOf = ({ url, headers }: Passing) => `http://${headers.host}${url}`;
