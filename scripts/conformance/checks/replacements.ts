import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { JsonObject } from '../harness/json.js';
import type { Probe, Request } from '../harness/probe.js';
import { type ResourceUnderTest, UNDECLARED_ATTRIBUTE, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';

/** Checks of PUT, which replaces a resource. */
export const replacements: Suite = {
  name: 'replacement',
  checks: (target) => (target.can('replace') && target.can('create') ? checks(target) : []),
};

/** Creates a resource with an undeclared attribute, which a replacement removes. */
const start = (probe: Probe, target: ResourceUnderTest) =>
  target.create(probe, { ...target.payloads[0], [UNDECLARED_ATTRIBUTE]: 'before' });

const checks = (target: ResourceUnderTest): CheckDefinition[] => {
  const put = (probe: Probe, id: unknown, options: Partial<Request> = {}) =>
    probe.send({ method: 'PUT', path: target.item(id), body: bodyOf(target), ...options });
  const refused = (name: string, status: number, options: Partial<Request>) =>
    defineCheck(name, TMF630, async (probe) => {
      const before = await start(probe, target);
      probe.status(await put(probe, before.id, options), status);
      if (!target.can('retrieve')) return;
      const { object } = probe.status(await target.retrieve(probe, before.id), 200);
      probe.same('the resource is unchanged', object, before);
    });
  return [
    defineCheck('PUT replaces the resource', CONTRACT, async (probe) => {
      const before = await start(probe, target);
      const { object } = probe.status(await put(probe, before.id), 200);
      probe.holds('the response has the values sent', object, bodyOf(target));
      probe.same('the id is unchanged', object.id, before.id);
      probe.same('an attribute that was not sent is removed', object[UNDECLARED_ATTRIBUTE], undefined);
      if (!target.can('retrieve')) return;
      probe.same('GET returns the same', (await target.retrieve(probe, before.id)).object, object);
    }),
    defineCheck('PUT of an unknown id returns 404', CONTRACT, async (probe) => {
      probe.status(await put(probe, unknownId()), 404);
    }),
    refused('PUT of malformed JSON returns 400', 400, { body: '{"a": ' }),
    refused('PUT of another media type returns 415', 415, { body: 'text', type: 'text/plain' }),
    refused('PUT with Accept: application/xml returns 406', 406, { headers: { Accept: 'application/xml' } }),
    refused('PUT with a stale If-Match returns 412', 412, { headers: { 'If-Match': '"stale"' } }),
  ];
};

/** A body for PUT: what the operation requires, with the values of a creation where they have the same name. */
function bodyOf(target: ResourceUnderTest): JsonObject {
  return { ...target.example(target.operation('replace')?.bodySchema), ...target.payloads[0] };
}
