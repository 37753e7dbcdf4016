import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { fromRoot } from '../../src/root.js';
import { expectDocumentedStatuses } from '../support/newman.js';
import { forEachServer } from '../support/server.js';

describe('The Postman collections', () => {
  forEachServer(
    (server) => {
      for (const { metadata } of apis)
        it(`of ${metadata.number} get documented statuses on demo data`, async function () {
          this.timeout(300_000);
          const file = fromRoot('generated', metadata.folder, 'openapi.json');
          const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
          const addresses = { baseUrl: server.url, callback: 'http://127.0.0.1:9/' };
          const requests = await expectDocumentedStatuses(metadata.number, document, addresses);
          expect(requests).to.be.greaterThan(8);
        });
    },
    { SEED: 'demo', HUB_ALLOW: '127.0.0.1' },
  );
});
