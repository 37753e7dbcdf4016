import type { Passing } from '../../support/mutating-proxy.js';
import { answered, type Broken, except, LIST, queried, withHeader } from './break.js';

/** Pages, and links between them. */
export const pages: readonly Broken[] = [
  {
    name: 'overlaps its pages',
    suites: ['pages'],
    mutation: () =>
      queried(LIST, (parameter) =>
        parameter.replace(/^offset=([1-9]\d*)$/, (_, offset: string) => `offset=${Number(offset) - 1}`),
      ),
    named: /pages do not overlap, and leave nothing out: /,
  },
  {
    name: 'ignores offset',
    suites: ['pages'],
    mutation: () => queried(LIST, except(/^offset=/)),
    named: /an offset past the end finds nothing: /,
  },
  {
    name: 'ignores limit',
    suites: ['pages'],
    mutation: () => queried(LIST, except(/^limit=/)),
    named: /the first two are 206: /,
  },
  {
    name: 'takes limit=0 for no limit',
    suites: ['pages'],
    mutation: () => queried(LIST, except(/^limit=0$/)),
    named: /limit=0 answers the count alone: /,
  },
  {
    name: 'answers parts with 200',
    suites: ['pages'],
    mutation: () => answered({ ...LIST, status: 206 }, () => ({ status: 200 })),
    named: /the first two are 206: the status .*is 206: 200/,
  },
  {
    name: 'links to no next page',
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
    named: /the middle has next: /,
  },
  {
    name: 'links to the same page as the next',
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
    named: /following next visits each once: /,
  },
];

const hrefOf = ({ url, headers }: Passing) => `http://${headers.host}${url}`;
