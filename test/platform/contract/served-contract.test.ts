import { expect } from 'chai';
import { send } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';

const BASE = '/tmf-api/partyInteraction/v4';

describe('The contract that is served', () => {
  for (const EXPAND_DEPTH of ['0', '5'])
    forEachServer(
      (server) => {
        it(`has the maximum of depth that is set: ${EXPAND_DEPTH}`, async () => {
          const { body } = await send(`${server.url}${BASE}/openapi.json`);
          const paths = Object.values(body.paths) as {
            get?: { parameters?: { name: string; schema: object }[] };
          }[];
          const depths = paths
            .flatMap(({ get }) => get?.parameters ?? [])
            .filter(({ name }) => name === 'depth')
            .map(({ schema }) => schema);
          expect(depths).not.to.have.length(0);
          const maximum = Number(EXPAND_DEPTH);
          for (const schema of depths) expect(schema).to.include({ type: 'integer', minimum: 0, maximum });
          const list = (depth: number) => send(`${server.url}${BASE}/partyInteraction?depth=${depth}`);
          expect((await list(maximum)).status).to.equal(200);
          expect((await list(maximum + 1)).status).to.equal(400);
        });
      },
      { EXPAND_DEPTH },
    );
});
