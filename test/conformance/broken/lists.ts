import {
  answered,
  asked,
  type Broken,
  documents,
  drop,
  except,
  isFilter,
  jsonOf,
  LIST,
  queried,
  withHeader,
  withoutHeader,
  written,
} from './break.js';

/** Filters, orders, counts. */
export const lists: readonly Broken[] = [
  {
    name: 'ignores filters',
    suites: ['filters', 'lists'],
    mutation: () => queried(LIST, (parameter) => (isFilter(parameter) ? undefined : parameter)),
    named: /filters, by id: /,
  },
  {
    name: 'ignores JSONPath',
    suites: ['filters'],
    mutation: () => queried(LIST, except(/^filter=/)),
    named: /JSONPath: an element that meets a condition: .* finds what fits, and nothing else: /,
  },
  {
    name: 'takes the first of two values alone',
    suites: ['filters'],
    mutation: () =>
      queried(LIST, (parameter) => (isFilter(parameter) ? parameter.replace(/(,|%2C).*$/, '') : parameter)),
    named: /either value, by a comma: /,
  },
  {
    name: 'takes the last of two filters alone',
    suites: ['filters'],
    mutation: () =>
      asked(LIST, ({ url }) => {
        const [path, query = ''] = url.split('?');
        const parameters = query.split('&');
        const last = parameters.findLast(isFilter);
        return { url: `${path}?${parameters.filter((each) => !isFilter(each) || each === last).join('&')}` };
      }),
    named: /two filters are both met: /,
  },
  {
    name: 'takes later than for not earlier than',
    suites: ['filters'],
    mutation: () =>
      queried(LIST, (parameter) => parameter.replace(/\.gt=/, '.gte=').replace(/(%3E|>)(?!=|%3D)/i, '.gte=')),
    named: /a text: greater: .* finds what fits, and nothing else: /,
  },
  {
    name: 'takes the time of another zone for its own',
    suites: ['filters'],
    mutation: () => queried(LIST, (parameter) => parameter.replace(/(%2B|-)\d\d(%3A|:)\d\d$/i, 'Z')),
    named: /a date in the time of another zone: /,
  },
  {
    name: 'does not look into objects',
    suites: ['filters'],
    mutation: () =>
      queried(LIST, (parameter) =>
        isFilter(parameter) && /^\w+\.\w+(?<!\.(gte?|lte?|eq|ne|regex|like))=/.test(parameter)
          ? undefined
          : parameter,
      ),
    named: /an attribute inside of another: /,
  },
  {
    name: 'counts one too many',
    suites: ['lists', 'pages'],
    mutation: () => withHeader(LIST, 'x-total-count', (count) => String(Number(count) + 1)),
    named: /X-Total-Count is the number of matches: "6", not "5"/,
  },
  {
    name: 'counts in words',
    suites: ['lists'],
    mutation: () => withHeader(LIST, 'x-total-count', () => 'many'),
    named: /X-Total-Count is "many"/,
  },
  {
    name: 'counts what it answers wrong',
    suites: ['lists', 'pages'],
    mutation: () => withHeader(LIST, 'x-result-count', (count) => String(Number(count) + 1)),
    named: /X-Result-Count counts the items: /,
  },
  {
    name: 'lists documents that differ from what it reads',
    suites: ['lists'],
    mutation: () => documents(LIST, drop('creationDate')),
    named: /what was created is listed as it was answered: /,
  },
  {
    name: 'takes a limit of less than nothing',
    suites: ['lists'],
    mutation: () => queried(LIST, except(/^limit=-/)),
    named: /\?limit=-1 is 400: the status .*is 400: 20/,
  },
  {
    name: 'does not sort',
    suites: ['sorting'],
    mutation: () => queried(LIST, except(/^sort=/)),
    named: /\?sort=category: they are in order: /,
  },
  {
    name: 'sorts upwards alone',
    suites: ['sorting'],
    mutation: () => queried(LIST, (parameter) => parameter.replace(/^sort=-/, 'sort=')),
    named: /\?sort=-category: they are in order: /,
  },
  {
    name: 'sorts by the first key alone',
    suites: ['sorting'],
    mutation: () => queried(LIST, (parameter) => parameter.replace(/^(sort=[^,%]*)(,|%2C).*$/, '$1')),
    named: /two keys: /,
  },
  {
    name: 'does not count',
    suites: ['lists'],
    mutation: () => withoutHeader(LIST, 'x-total-count'),
    named: /X-Total-Count is the number of matches: not there/,
  },
  {
    name: 'lists a resource twice',
    suites: ['lists'],
    mutation: () =>
      answered(LIST, (answer) => {
        const items = jsonOf(answer);
        return written([...items.slice(0, 1), ...items]);
      }),
    named: /what was created is listed as it was answered: all of them, and no other/,
  },
];
