import {
  type Broken,
  changeDocuments,
  changeQuery,
  changeRequest,
  changeResponse,
  isFilter,
  jsonBody,
  jsonOf,
  LIST,
  withHeader,
  withoutAttribute,
  withoutHeader,
  withoutParameter,
} from './break.js';

/** Defects in filters, sorting and counts. */
export const lists: readonly Broken[] = [
  {
    name: 'ignores filters',
    suites: ['filters', 'lists'],
    mutation: () => changeQuery(LIST, (parameter) => (isFilter(parameter) ? undefined : parameter)),
    named: /filters, by id: /,
  },
  {
    name: 'ignores JSONPath',
    suites: ['filters'],
    mutation: () => changeQuery(LIST, withoutParameter(/^filter=/)),
    named: /JSONPath with a condition: .* returns exactly the matches: /,
  },
  {
    name: 'uses only the first of two values',
    suites: ['filters'],
    mutation: () =>
      changeQuery(LIST, (parameter) =>
        isFilter(parameter) ? parameter.replace(/(,|%2C).*$/, '') : parameter,
      ),
    named: /either value, by a comma: /,
  },
  {
    name: 'uses only the last of two filters',
    suites: ['filters'],
    mutation: () =>
      changeRequest(LIST, ({ url }) => {
        const [path, query = ''] = url.split('?');
        const parameters = query.split('&');
        const last = parameters.findLast(isFilter);
        return { url: `${path}?${parameters.filter((each) => !isFilter(each) || each === last).join('&')}` };
      }),
    named: /two filters are combined with AND: /,
  },
  {
    name: 'treats gt as gte',
    suites: ['filters'],
    mutation: () =>
      changeQuery(LIST, (parameter) =>
        parameter.replace(/\.gt=/, '.gte=').replace(/(%3E|>)(?!=|%3D)/i, '.gte='),
      ),
    named: /a text: greater: .* returns exactly the matches: /,
  },
  {
    name: 'ignores the time zone of dates',
    suites: ['filters'],
    mutation: () => changeQuery(LIST, (parameter) => parameter.replace(/(%2B|-)\d\d(%3A|:)\d\d$/i, 'Z')),
    named: /a date in another time zone: /,
  },
  {
    name: 'ignores filters by nested attributes',
    suites: ['filters'],
    mutation: () =>
      changeQuery(LIST, (parameter) =>
        isFilter(parameter) && /^\w+\.\w+(?<!\.(gte?|lte?|eq|ne|regex|like))=/.test(parameter)
          ? undefined
          : parameter,
      ),
    named: /a nested attribute: /,
  },
  {
    name: 'returns an X-Total-Count that is too high',
    suites: ['lists', 'pages'],
    mutation: () => withHeader(LIST, 'x-total-count', (count) => String(Number(count) + 1)),
    named: /X-Total-Count is the number of matches: "6", not "5"/,
  },
  {
    name: 'returns an X-Total-Count that is not a number',
    suites: ['lists'],
    mutation: () => withHeader(LIST, 'x-total-count', () => 'many'),
    named: /X-Total-Count is "many"/,
  },
  {
    name: 'returns a wrong X-Result-Count',
    suites: ['lists', 'pages'],
    mutation: () => withHeader(LIST, 'x-result-count', (count) => String(Number(count) + 1)),
    named: /X-Result-Count counts the items: /,
  },
  {
    name: 'lists resources that differ from those by id',
    suites: ['lists'],
    mutation: () => changeDocuments(LIST, withoutAttribute('creationDate')),
    named: /created resources are listed as POST returned them: /,
  },
  {
    name: 'accepts a negative limit',
    suites: ['lists'],
    mutation: () => changeQuery(LIST, withoutParameter(/^limit=-/)),
    named: /\?limit=-1 returns 400: the status .*is 400: 20/,
  },
  {
    name: 'does not sort',
    suites: ['sorting'],
    mutation: () => changeQuery(LIST, withoutParameter(/^sort=/)),
    named: /\?sort=category: the items are in order: /,
  },
  {
    name: 'sorts only in ascending order',
    suites: ['sorting'],
    mutation: () => changeQuery(LIST, (parameter) => parameter.replace(/^sort=-/, 'sort=')),
    named: /\?sort=-category: the items are in order: /,
  },
  {
    name: 'sorts only by the first key',
    suites: ['sorting'],
    mutation: () => changeQuery(LIST, (parameter) => parameter.replace(/^(sort=[^,%]*)(,|%2C).*$/, '$1')),
    named: /two sort keys: /,
  },
  {
    name: 'omits X-Total-Count',
    suites: ['lists'],
    mutation: () => withoutHeader(LIST, 'x-total-count'),
    named: /X-Total-Count is the number of matches: missing/,
  },
  {
    name: 'lists a resource twice',
    suites: ['lists'],
    mutation: () =>
      changeResponse(LIST, (answer) => {
        const items = jsonOf(answer);
        return jsonBody([...items.slice(0, 1), ...items]);
      }),
    named: /created resources are listed as POST returned them: the list has all of them, and no others/,
  },
];
