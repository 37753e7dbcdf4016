import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { fromRoot } from '../../src/root.js';
import { resourcesOf } from '../../src/services/contract/resources.js';
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
        const creatable = resourcesOf(metadata).filter(
          ({ operations, parents }) => operations.has('create') && parents.length === 0,
        );
        expect(done).to.include.members(creatable.map(({ name }) => `create ${name}`));
      });
    }
  });
});
