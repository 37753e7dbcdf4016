import { defineCheck, type Suite } from '../harness/check-definition.js';
import type { Kind } from '../harness/contract.js';
import type { Request } from '../harness/probe.js';
import { type ResourceUnderTest, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT } from '../harness/sources.js';

/** Checks of a collection below another resource that does not exist. */
export const parents: Suite = {
  name: 'parents',
  checks: (target) => {
    if (!target.resource.path.includes('{')) return [];
    return requests(target)
      .filter(([kind]) => target.operation(kind)?.responses.has('404'))
      .map(([kind, request]) =>
        defineCheck(`${kind} below an unknown resource returns 404`, CONTRACT, async (probe) => {
          probe.status(await probe.send(request), 404);
        }),
      );
  },
};

function requests(target: ResourceUnderTest): [Kind, Request][] {
  const path = target.resource.path.replace(/\{\w+\}/g, unknownId);
  const body = target.can('create') ? target.payloads[0] : {};
  const operations = [{ op: 'add', path: '/', value: body }];
  return [
    ['list', { path }],
    ['create', { method: 'POST', path, body }],
    ['bulkCreate', { method: 'PATCH', path, body: operations, type: 'application/json-patch+json' }],
  ];
}
