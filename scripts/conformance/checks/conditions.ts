import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { Answer, Probe } from '../harness/probe.js';
import type { ResourceUnderTest } from '../harness/resource-under-test.js';
import { TMF630 } from '../harness/sources.js';

/** Checks of conditional requests: ETag, Last-Modified and the headers that compare with them. */
export const conditions: Suite = {
  name: 'conditional requests',
  checks: (target) => {
    if (!target.can('create')) return [];
    if (!target.can('retrieve')) return target.acceptsParameter('delete', 'If-Match') ? refused(target) : [];
    if (!target.declaresHeader('retrieve', '200', 'ETag')) return [];
    return [
      ...entityTags(target),
      ...(target.acceptsParameter('retrieve', 'If-None-Match') ? [noneMatch(target)] : []),
      ...(target.acceptsParameter('retrieve', 'If-Modified-Since') ? [modifiedSince(target)] : []),
      ...(target.can('patch') ? changing(target) : []),
      ...(target.can('delete') ? deleting(target) : []),
    ];
  },
};

const LONG_AGO = 'Sat, 01 Jan 2000 00:00:00 GMT';
const STALE = { 'If-Match': '"stale"' };

const start = (probe: Probe, target: ResourceUnderTest) => target.post(probe, target.payloads[0]);

const tagOf = (probe: Probe, { headers }: Answer): string => {
  const { etag } = headers;
  probe.that('the response has an ETag', /^(W\/)?"[^"]*"$/.test(etag ?? ''), etag ?? 'there is none');
  return etag ?? probe.stop('the response has no ETag');
};

function entityTags(target: ResourceUnderTest): CheckDefinition[] {
  return [
    defineCheck('POST and GET return the same ETag', TMF630, async (probe) => {
      const made = await start(probe, target);
      const found = probe.status(await target.retrieve(probe, made.object.id), 200);
      probe.same('the ETags are equal', tagOf(probe, found), tagOf(probe, made));
      if (!target.declaresHeader('retrieve', '200', 'Last-Modified')) return;
      const date = found.headers['last-modified'] ?? '';
      probe.that(
        'Last-Modified is an HTTP date',
        new Date(date).toUTCString() === date,
        date || 'there is none',
      );
    }),
    defineCheck('If-None-Match with another ETag returns 200', TMF630, async (probe) => {
      const made = await start(probe, target);
      probe.status(await target.retrieve(probe, made.object.id, { 'If-None-Match': '"another"' }), 200);
    }),
  ];
}

function noneMatch(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('If-None-Match with the ETag returns 304', TMF630, async (probe) => {
    const made = await start(probe, target);
    const tag = tagOf(probe, made);
    for (const given of [tag, `"another", ${tag}`, '*'])
      probe.status(
        await target.retrieve(probe, made.object.id, { 'If-None-Match': given }),
        304,
        `GET If-None-Match: ${given}`,
      );
  });
}

function modifiedSince(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('If-Modified-Since', TMF630, async (probe) => {
    const made = await start(probe, target);
    const found = await target.retrieve(probe, made.object.id);
    const date = found.headers['last-modified'] ?? probe.stop('the response has no Last-Modified');
    probe.status(
      await target.retrieve(probe, made.object.id, { 'If-Modified-Since': date }),
      304,
      'GET If-Modified-Since: Last-Modified',
    );
    probe.status(
      await target.retrieve(probe, made.object.id, { 'If-Modified-Since': LONG_AGO }),
      200,
      'GET If-Modified-Since: an earlier date',
    );
  });
}

function changing(target: ResourceUnderTest): CheckDefinition[] {
  const patch = (probe: Probe, { object }: Answer, headers: object) =>
    target.patch(probe, object.id, target.change, target.mergeType, headers);
  return [
    defineCheck('PATCH changes the ETag', TMF630, async (probe) => {
      const made = await start(probe, target);
      const before = tagOf(probe, made);
      const after = tagOf(probe, probe.status(await patch(probe, made, {}), 200));
      probe.that('the ETag is different', after !== before, before);
      const found = await target.retrieve(probe, made.object.id, { 'If-None-Match': before });
      probe.status(found, 200, 'GET If-None-Match with the old ETag');
      probe.same('GET returns the new ETag', tagOf(probe, found), after);
    }),
    defineCheck('PATCH If-Match with the ETag returns 200', TMF630, async (probe) => {
      const made = await start(probe, target);
      probe.status(await patch(probe, made, { 'If-Match': tagOf(probe, made) }), 200);
    }),
    defineCheck('PATCH If-Match with a stale ETag returns 412', TMF630, async (probe) => {
      const made = await start(probe, target);
      const old = tagOf(probe, made);
      const changed = probe.status(await patch(probe, made, {}), 200);
      probe.status(await patch(probe, made, { 'If-Match': old }), 412);
      probe.same(
        'the resource is unchanged',
        (await target.retrieve(probe, made.object.id)).object,
        changed.object,
      );
    }),
    defineCheck('PATCH If-Unmodified-Since with an earlier date returns 412', TMF630, async (probe) => {
      const made = await start(probe, target);
      probe.status(await patch(probe, made, { 'If-Unmodified-Since': LONG_AGO }), 412);
      probe.same(
        'the resource is unchanged',
        (await target.retrieve(probe, made.object.id)).object,
        made.object,
      );
    }),
  ];
}

function deleting(target: ResourceUnderTest): CheckDefinition[] {
  return [
    ...refused(target),
    defineCheck('DELETE If-Match with the ETag returns 204', TMF630, async (probe) => {
      const made = await start(probe, target);
      probe.status(await target.delete(probe, made.object.id, { 'If-Match': tagOf(probe, made) }), 204);
    }),
  ];
}

/** Deletions that a condition prevents. */
function refused(target: ResourceUnderTest): CheckDefinition[] {
  const isThere = async (probe: Probe, id: unknown) => {
    if (target.can('retrieve')) probe.status(await target.retrieve(probe, id), 200, 'GET afterwards');
  };
  return [
    defineCheck('DELETE If-Match with another ETag returns 412', TMF630, async (probe) => {
      const { object } = await start(probe, target);
      probe.status(await target.delete(probe, object.id, STALE), 412);
      await isThere(probe, object.id);
    }),
    defineCheck('DELETE If-Match with a malformed ETag returns 400', TMF630, async (probe) => {
      const { object } = await start(probe, target);
      probe.status(await target.delete(probe, object.id, { 'If-Match': 'unquoted' }), 400);
      await isThere(probe, object.id);
    }),
  ];
}
