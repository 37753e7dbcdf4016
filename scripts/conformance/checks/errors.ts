import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import { isObject } from '../harness/json.js';
import type { Answer, Probe, Request } from '../harness/probe.js';
import { newMark, type ResourceUnderTest, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';
import { wrongValues } from './shared/wrong-values.js';

/** Checks of refused requests and their errors. */
export const errors: Suite = {
  name: 'errors',
  checks: (target) => [
    ...(target.can('create') ? [...creation(target), ...sizes(target)] : []),
    ...methods(target),
    ...notAcceptable(target),
    ...(target.can('list') ? [longQuery(target)] : []),
  ],
};

/** Asserts that an error has code, reason and, if any, the status of the response. */
function assertError(probe: Probe, { object, headers, status, text }: Answer, names?: string): void {
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
    probe.same(
      'the status in the error equals the status of the response',
      String(object.status),
      String(status),
    );
  if (names !== undefined) probe.that(`the error names ${names}`, text.includes(names), text.slice(0, 500));
}

function creation(target: ResourceUnderTest): CheckDefinition[] {
  const [payload] = target.payloads;
  const refused = (
    name: string,
    source: string,
    body: unknown,
    names?: string,
    type = 'application/json',
    status = 400,
  ) =>
    defineCheck(name, source, async (probe) => {
      const answer = await probe.send({ method: 'POST', path: target.collection, body, type });
      if (answer.status === 201) target.deleteLater(probe, answer.object.id);
      assertError(probe, probe.status(answer, status), names);
    });
  const { names, source } = target.mandatoryToCreate;
  return [
    ...names.map((name) => {
      const { [name]: _, ...rest } = payload;
      return refused(`POST without ${name} returns 400`, source, rest, name);
    }),
    ...(target.profile.dependent ?? []).flatMap(({ of, is, mandatory, source: why }) =>
      mandatory.map((name) =>
        refused(`POST with ${of} ${is}, without ${name} returns 400`, why, { ...payload, [of]: is }, name),
      ),
    ),
    ...wrongValues(target).map(({ name, what, value }) =>
      refused(`POST with ${what} for ${name} returns 400`, CONTRACT, { ...payload, [name]: value }, name),
    ),
    ...nestedWrongValue(target).map(([path, value]) =>
      refused(`POST with a wrong ${path} returns 400`, CONTRACT, value, path.split('.')[0]),
    ),
    refused('POST of malformed JSON returns 400', CONTRACT, '{"name": '),
    refused('POST of a list returns 400', CONTRACT, [payload]),
    refused(
      'POST of an unsupported media type returns 415',
      TMF630,
      'name=text',
      undefined,
      'application/x-www-form-urlencoded',
      415,
    ),
  ];
}

/** Returns at most one wrong value for a nested attribute of the payload, with its path. */
function nestedWrongValue(target: ResourceUnderTest): [string, unknown][] {
  const leaf = target.createLeaves.find(
    ({ path, kind }) =>
      path.includes('.') &&
      ['dateTime', 'number'].includes(kind) &&
      isObject(target.payloads[0][path.split('.')[0] as string]),
  );
  return leaf ? [[leaf.path, target.withValue(target.payloads[0], leaf.path, 'neither')]] : [];
}

/** Checks that methods outside the contract return 405. */
function methods(target: ResourceUnderTest): CheckDefinition[] {
  const { contract } = target.session;
  const item = [...target.resource.operations.values()].find(({ path }) => path.endsWith('}'))?.path;
  const templates = [
    [target.resource.path, 'the collection'],
    ...(item === undefined ? [] : [[item, 'one resource']]),
  ] as const;
  return templates.flatMap(([template, where]) => {
    const allowed = contract.methodsAt(template);
    const others = ['POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !allowed.includes(method));
    return others.map((method) =>
      defineCheck(`${method} of ${where} returns 405 with Allow`, TMF630, async (probe) => {
        const address = template === item ? target.item(unknownId()) : target.collection;
        const body = method === 'DELETE' ? {} : { body: target.can('create') ? target.payloads[0] : {} };
        const answer = probe.status(await probe.send({ method, path: address, ...body }), 405);
        assertError(probe, answer);
        const listed = (answer.headers.allow ?? '')
          .split(/,\s*/)
          .filter((each) => !['HEAD', 'OPTIONS'].includes(each));
        probe.same('Allow lists the declared methods', listed.toSorted(), allowed.toSorted());
      }),
    );
  });
}

const XML = { Accept: 'application/xml' };

function notAcceptable(target: ResourceUnderTest): CheckDefinition[] {
  const requests: Record<string, Request> = {
    list: { path: target.collection },
    create: {
      method: 'POST',
      path: target.collection,
      body: target.can('create') ? target.payloads[0] : {},
    },
    bulkCreate: { method: 'PATCH', path: target.collection, body: [], type: 'application/json-patch+json' },
    retrieve: { path: target.item(unknownId()) },
    patch: { method: 'PATCH', path: target.item(unknownId()), body: {}, type: target.mergeType },
    delete: { method: 'DELETE', path: target.item(unknownId()) },
  };
  const own = Object.entries(requests).filter(([kind]) =>
    target.operation(kind as 'list')?.responses.has('406'),
  );
  return own.map(([kind, request]) =>
    defineCheck(`${kind} with Accept: application/xml returns 406`, TMF630, async (probe) => {
      assertError(probe, probe.status(await probe.send({ ...request, headers: XML }), 406));
    }),
  );
}

/** Size of a large body; the check is skipped for servers that accept it. */
const LARGE_BODY_CHARACTERS = 1_200_000;

function sizes(target: ResourceUnderTest): CheckDefinition[] {
  const huge = 'x'.repeat(LARGE_BODY_CHARACTERS);
  const requests: [string, Request][] = [
    ['POST', { method: 'POST', path: target.collection, body: target.marked(newMark() + huge) }],
  ];
  if (target.can('bulkCreate'))
    requests.push([
      'bulk PATCH',
      {
        method: 'PATCH',
        path: target.collection,
        body: [{ op: 'add', path: '/', value: huge }],
        type: 'application/json-patch+json',
      },
    ]);
  if (target.can('patch'))
    requests.push([
      'PATCH',
      { method: 'PATCH', path: target.item(unknownId()), body: { text: huge }, type: target.mergeType },
    ]);
  return requests.map(([name, request]) =>
    defineCheck(`${name} of 1.2 MB returns 413 if refused`, CONTRACT, async (probe) => {
      const answer = await probe.send(request);
      if (answer.status < 300) target.deleteLater(probe, answer.object.id);
      if (answer.status < 300 || answer.status === 404 || answer.status === 400)
        probe.skip('the server accepts bodies of 1.2 MB');
      assertError(probe, probe.status(answer, 413));
    }),
  );
}

const longQuery = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck('a query of 12,000 characters returns 414 or 400 if refused', CONTRACT, async (probe) => {
    const answer = await target.list(probe, target.markFilter('x'.repeat(12_000)));
    if ([200, 206].includes(answer.status)) probe.skip('the server accepts queries of 12,000 characters');
    probe.that('the status is 414 or 400', [414, 400].includes(answer.status), String(answer.status));
    assertError(probe, answer);
  });
