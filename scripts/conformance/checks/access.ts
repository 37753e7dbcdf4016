import { type CheckDefinition, defineCheck } from '../harness/check-definition.js';
import type { Session } from '../harness/session.js';
import { CONTRACT } from '../harness/sources.js';

/** Checks, if the run has credentials, that each operation requires them. */
export function access({ contract, headers }: Session): CheckDefinition[] {
  if (!Object.keys(headers).some((name) => /^(authorization|x-api-key)$/i.test(name))) return [];
  return contract.operations
    .filter(({ responses }) => responses.has('401'))
    .map(({ method, path }) =>
      defineCheck(`${method} ${path} without credentials returns 401`, CONTRACT, async (probe) => {
        const body = ['POST', 'PATCH'].includes(method) ? { body: {} } : {};
        const address = path.replace(/\{[^}]+\}/g, 'nothing');
        const { status } = await probe.send({ method, path: address, ...body, withoutCredentials: true });
        if (status < 400 || status === 404) probe.skip('the server requires no credentials here');
        probe.that('the status is 401', status === 401, String(status));
      }),
    );
}
