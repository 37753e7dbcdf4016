import { CONTRACT, type Duty, duty } from '../duty.js';
import type { Session } from '../session.js';

/** Who gives credentials wants to know that they are needed. */
export function access({ contract, headers }: Session): Duty[] {
  if (!Object.keys(headers).some((name) => /^(authorization|x-api-key)$/i.test(name))) return [];
  return contract.operations
    .filter(({ responses }) => responses.has('401'))
    .map(({ method, path }) =>
      duty(`${method} ${path} without credentials is 401`, CONTRACT, async (probe) => {
        const body = ['POST', 'PATCH'].includes(method) ? { body: {} } : {};
        const to = path.replace(/\{[^}]+\}/g, 'nothing');
        const { status } = await probe.ask({ method, to, ...body, anonymous: true });
        if (status < 400 || status === 404) probe.skip('the server asks for no credentials here');
        probe.that('the status is 401', status === 401, String(status));
      }),
    );
}
