import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { fromRoot } from '../../src/root.js';
import { exerciseApi } from '../support/exercise.js';
import { forEachServer } from '../support/server.js';

describe('Every resource of every API', () => {
  forEachServer((server) => {
    for (const { metadata } of apis) {
      it(`${metadata.number} ${metadata.title} supports the operations of its contract`, async () => {
        const contract = JSON.parse(
          readFileSync(fromRoot('generated', metadata.folder, 'openapi.json'), 'utf8'),
        );
        const done = await exerciseApi(server.url, metadata, contract);
        expect(done).to.have.length.greaterThan(2);
      });
    }
  });
});
