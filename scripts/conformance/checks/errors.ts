import { CONTRACT, type Duty, duty, type Family, TMF630 } from '../duty.js';
import { isObject } from '../json.js';
import type { Answer, Probe, Request } from '../probe.js';
import { newMark, type Subject, unknownId } from '../subject.js';
import { wrongValues } from './wrong-values.js';

/** What must be refused, and how. */
export const errors: Family = {
  name: 'errors',
  duties: (subject) => [
    ...(subject.can('create') ? [...creation(subject), ...sizes(subject)] : []),
    ...methods(subject),
    ...notAcceptable(subject),
    ...(subject.can('list') ? [tooLong(subject)] : []),
  ],
};

/** An error says what kind it is and why, and its status, if it names it, is the answer's. */
function told(probe: Probe, { object, headers, status, text }: Answer, names?: string): void {
  probe.that(
    'the error has a code',
    typeof object.code === 'string' && object.code !== '',
    text.slice(0, 300),
  );
  probe.that(
    'the error has a reason',
    typeof object.reason === 'string' && object.reason !== '',
    text.slice(0, 300),
  );
  probe.that(
    'the error is JSON',
    /^application\/json\b/.test(headers['content-type'] ?? ''),
    headers['content-type'],
  );
  if (object.status !== undefined)
    probe.same("the error's status is the answer's", String(object.status), String(status));
  if (names !== undefined) probe.that(`the error names ${names}`, text.includes(names), text.slice(0, 500));
}

function creation(subject: Subject): Duty[] {
  const [payload] = subject.payloads;
  const refused = (
    name: string,
    source: string,
    body: unknown,
    names?: string,
    type = 'application/json',
    status = 400,
  ) =>
    duty(name, source, async (probe) => {
      const answer = await probe.ask({ method: 'POST', to: subject.collection, body, type });
      if (answer.status === 201) subject.willDelete(probe, answer.object.id);
      told(probe, probe.status(answer, status), names);
    });
  const { names, source } = subject.mandatoryToCreate;
  return [
    ...names.map((name) => {
      const { [name]: _, ...rest } = payload;
      return refused(`POST without ${name} is 400`, source, rest, name);
    }),
    ...wrongValues(subject).map(({ name, what, value }) =>
      refused(`POST with ${what} for ${name} is 400`, CONTRACT, { ...payload, [name]: value }, name),
    ),
    ...inner(subject).map(([path, value]) =>
      refused(`POST with a wrong ${path} is 400`, CONTRACT, value, path.split('.')[0]),
    ),
    refused('POST of malformed JSON is 400', CONTRACT, '{"name": '),
    refused('POST of a list is 400', CONTRACT, [payload]),
    refused(
      'POST of another media type is 415',
      TMF630,
      'name=text',
      undefined,
      'application/x-www-form-urlencoded',
      415,
    ),
  ];
}

/** One wrong value inside of an object that the payload has. */
function inner(subject: Subject): [string, unknown][] {
  const leaf = subject.createLeaves.find(
    ({ path, kind }) =>
      path.includes('.') &&
      ['dateTime', 'number'].includes(kind) &&
      isObject(subject.payloads[0][path.split('.')[0] as string]),
  );
  return leaf ? [[leaf.path, subject.withValue(subject.payloads[0], leaf.path, 'neither')]] : [];
}

/** Methods that the contract does not have. */
function methods(subject: Subject): Duty[] {
  const { contract } = subject.session;
  const item = [...subject.resource.operations.values()].find(({ path }) => path.endsWith('}'))?.path;
  const places = [
    [subject.resource.path, 'the collection'],
    ...(item === undefined ? [] : [[item, 'one resource']]),
  ] as const;
  return places.flatMap(([template, where]) => {
    const allowed = contract.methodsAt(template);
    const others = ['POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !allowed.includes(method));
    return others.map((method) =>
      duty(`${method} of ${where} is 405, with Allow`, TMF630, async (probe) => {
        const to = template === item ? subject.item(unknownId()) : subject.collection;
        const body = method === 'DELETE' ? {} : { body: subject.can('create') ? subject.payloads[0] : {} };
        const answer = probe.status(await probe.ask({ method, to, ...body }), 405);
        told(probe, answer);
        const listed = (answer.headers.allow ?? '')
          .split(/,\s*/)
          .filter((each) => !['HEAD', 'OPTIONS'].includes(each));
        probe.same('Allow lists the methods that there are', listed.toSorted(), allowed.toSorted());
      }),
    );
  });
}

const XML = { Accept: 'application/xml' };

function notAcceptable(subject: Subject): Duty[] {
  const requests: Record<string, Request> = {
    list: { to: subject.collection },
    create: {
      method: 'POST',
      to: subject.collection,
      body: subject.can('create') ? subject.payloads[0] : {},
    },
    bulkCreate: { method: 'PATCH', to: subject.collection, body: [], type: 'application/json-patch+json' },
    retrieve: { to: subject.item(unknownId()) },
    patch: { method: 'PATCH', to: subject.item(unknownId()), body: {}, type: subject.mergeType },
    delete: { method: 'DELETE', to: subject.item(unknownId()) },
  };
  const own = Object.entries(requests).filter(([kind]) =>
    subject.operation(kind as 'list')?.responses.has('406'),
  );
  return own.map(([kind, request]) =>
    duty(`${kind}: only XML is 406`, TMF630, async (probe) => {
      told(probe, probe.status(await probe.ask({ ...request, headers: XML }), 406));
    }),
  );
}

/** Bytes; servers that take more are left alone. */
const LARGE = 1_200_000;

function sizes(subject: Subject): Duty[] {
  const huge = 'x'.repeat(LARGE);
  const requests: [string, Request][] = [
    ['POST', { method: 'POST', to: subject.collection, body: subject.marked(newMark() + huge) }],
  ];
  if (subject.can('bulkCreate'))
    requests.push([
      'bulk PATCH',
      {
        method: 'PATCH',
        to: subject.collection,
        body: [{ op: 'add', path: '/', value: huge }],
        type: 'application/json-patch+json',
      },
    ]);
  if (subject.can('patch'))
    requests.push([
      'PATCH',
      { method: 'PATCH', to: subject.item(unknownId()), body: { text: huge }, type: subject.mergeType },
    ]);
  return requests.map(([name, request]) =>
    duty(`${name} of 1.2 MB is refused with 413, if it is refused`, CONTRACT, async (probe) => {
      const answer = await probe.ask(request);
      if (answer.status < 300) subject.willDelete(probe, answer.object.id);
      if (answer.status < 300 || answer.status === 404 || answer.status === 400)
        probe.skip('the server takes bodies of 1.2 MB');
      told(probe, probe.status(answer, 413));
    }),
  );
}

const tooLong = (subject: Subject): Duty =>
  duty(
    'a query of 12,000 characters is refused with 414 or 400, if it is refused',
    CONTRACT,
    async (probe) => {
      const answer = await subject.list(probe, subject.having('x'.repeat(12_000)));
      if ([200, 206].includes(answer.status)) probe.skip('the server takes queries of 12,000 characters');
      probe.that('the status is 414 or 400', [414, 400].includes(answer.status), String(answer.status));
      told(probe, answer);
    },
  );
