import { expect } from 'chai';
import { createApis } from '../../../src/apis.js';
import { readConfig } from '../../../src/config.js';
import { bucketLevels } from '../../../src/services/charging/bucket-levels.js';
import { SchemaRegistry } from '../../../src/services/contract/schema-registry.js';
import { NO_HUB } from '../../../src/services/hub/no-hub.js';
import type { ServiceOptions } from '../../../src/services/options.js';
import { Directory } from '../../../src/services/resource/addressing/directory.js';
import { resourceAccess } from '../../../src/services/resource/resource-access.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { startTestServer } from '../../support/server.js';
import { bucketOf, person, usageCalls, usageOf } from '../../support/usage.js';

const IN_MARCH = new Date('2026-03-20T00:00:00Z');

describe('Bucket levels', () => {
  forEachServerDatabase((database) => {
    it('are the used shares of the allowances in force', async () => {
      const { url } = await startTestServer(database, {});
      const { bucket, use } = usageCalls(() => url);
      const relatedParty = [person('ann')];
      const full = await bucket(bucketOf('p1', 10, 'GB', { relatedParty }));
      const open = await bucket(bucketOf('p2', undefined, '', { relatedParty, usageType: 'Voice' }));
      await bucket(bucketOf('p3', 1, 'GB', { relatedParty, status: 'suspended' }));
      await bucket(bucketOf('p1', 1, 'GB', { relatedParty: [person('bob')] }));
      await use(usageOf('p1', 8, 'GB', { usageDate: '2026-03-02T00:00:00Z', relatedParty }));
      const store = await database.open();
      const config = readConfig({});
      const schemas = new SchemaRegistry(config.schemas);
      const services = createApis(config, { store, schemas, hub: NO_HUB }).flatMap(
        ({ service }) => service.resources,
      );
      await store.migrate(services.map(({ schema }) => schema));
      const directory = new Directory(undefined);
      for (const service of services) directory.add(service);
      const reach = resourceAccess({ directory, options: {} as ServiceOptions }, store, url);
      expect(await bucketLevels(reach, ['ann'], IN_MARCH)).to.have.deep.members([
        { id: full.id, usageType: 'data', products: ['p1'], share: 0.8 },
        { id: open.id, usageType: 'voice', products: ['p2'], share: undefined },
      ]);
      expect(await bucketLevels(reach, ['ann'], new Date('2026-04-01T00:00:00Z'))).to.deep.equal([]);
    });
  });
});
