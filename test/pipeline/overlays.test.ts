import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openapiOverlay } from 'openapi-format';
import { parse, stringify } from 'yaml';
import { effectiveContract } from '../../scripts/generate/overlay.js';
import { contractFrom } from '../../scripts/lib/contract.js';
import {
  apiVersionOf,
  CONTRACT_NAME,
  contractNameOf,
  parseContractName,
} from '../../scripts/lib/contract-name.js';
import { projectAt } from '../../scripts/lib/project.js';
import { isMeantAsSpecification } from '../../scripts/specs/pin.js';
import { readPublished } from '../../scripts/specs/sources.js';
import { fromRoot } from '../../src/root.js';
import { describeOfficial } from '../support/official.js';
import { remove } from '../support/scratch.js';
import { swagger } from '../support/specifications.js';

const NAME = 'TMF901-Lamp-v1.0.0';

type Action = { target: string; description?: string; update?: unknown; remove?: boolean };

describe('overlays', () => {
  const files = readdirSync(fromRoot('specs', 'overlays'));
  const actionsOf = (file: string) =>
    (parse(readFileSync(fromRoot('specs', 'overlays', file), 'utf8')) as { actions: Action[] }).actions;

  for (const file of files) {
    it(`${file}: every action has a target, a reason and one effect`, () => {
      for (const action of actionsOf(file)) {
        const text = JSON.stringify(action);
        expect(action.target, text).to.be.a('string').and.match(/^\$/);
        expect(action.description, text).to.be.a('string').and.have.length.greaterThan(10);
        expect([action.update !== undefined, action.remove === true], text).to.have.members([true, false]);
      }
    });
  }

  it('belong to existing contracts, or to versions that a mapping prepares', () => {
    const prepared = readdirSync(fromRoot('generator-config', 'views')).map((file) =>
      file.replace('.yaml', ''),
    );
    const contracts = readdirSync(fromRoot('specs'))
      .filter((file) => CONTRACT_NAME.test(file.replace('.yaml', '')))
      .map((file) => apiVersionOf(parseContractName(file.replace('.yaml', ''))));
    for (const file of files.filter((name) => name !== 'common.yaml'))
      expect([...contracts, ...prepared]).to.include(file.replace('.yaml', ''));
  });

  describeOfficial('of the common kind', (shared) => {
    it('match at least one contract', async () => {
      const unused = new Set(actionsOf('common.yaml').map(({ target }) => target));
      const published = [
        ...(await readPublished(join(shared, 'specs'))),
        ...(await readPublished(fromRoot('test', 'pipeline', 'specifications'))),
      ].filter(isMeantAsSpecification);
      for (const { file, bytes } of published) {
        const text = bytes.toString('utf8');
        const document = parse(contractFrom(text, contractNameOf(file, parse(text)))) as object;
        const overlaySet = { overlay: '1.0.0', actions: actionsOf('common.yaml') };
        const { resultData } = await openapiOverlay(document, { overlaySet });
        for (const { target } of resultData.usedActions as Action[]) unused.delete(target);
      }
      expect([...unused]).to.deep.equal([]);
    });
  });

  describe('applied', () => {
    let folder = '';
    const overlay = (name: string, ...actions: Action[]) =>
      writeFileSync(
        join(folder, 'specs', 'overlays', name),
        stringify({ overlay: '1.0.0', info: { title: name, version: '1.0.0' }, actions }),
      );
    const effective = () => effectiveContract(NAME, projectAt(folder));
    const complaint = async () => {
      const error = await effective().then(
        () => undefined,
        (thrown: Error) => thrown,
      );
      if (!error) throw new Error('The overlay was accepted');
      return error.message;
    };

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'overlays-'));
      mkdirSync(join(folder, 'specs', 'overlays'), { recursive: true });
      writeFileSync(join(folder, 'specs', `${NAME}.yaml`), contractFrom(JSON.stringify(swagger()), NAME));
      overlay('common.yaml');
    });
    afterEach(() => remove(folder));

    it('leave the contract unchanged if they are empty', async () => {
      const contract = parse(readFileSync(join(folder, 'specs', `${NAME}.yaml`), 'utf8')) as unknown;
      expect(await effective()).to.deep.equal(contract);
    });

    it('update and remove', async () => {
      overlay(
        'TMF901-v1.yaml',
        { target: '$.components.schemas.Lamp_Create.required', description: 'Ours.', remove: true },
        {
          target: "$.paths[*]['get'].responses",
          description: 'Ours.',
          update: { '406': { description: 'No' } },
        },
        { target: '$.components.schemas.LampState', description: 'Ours.', update: { enum: ['dim'] } },
      );
      const { components, paths } = await effective();
      expect(components.schemas?.Lamp_Create).not.to.have.property('required');
      expect(components.schemas?.LampState).to.deep.equal({ type: 'string', enum: ['on', 'off', 'dim'] });
      expect(paths['/lamp']?.get).to.have.nested.property('responses.406');
      expect(paths['/lamp/{id}']?.get).to.have.nested.property('responses.406');
      expect(paths['/lamp']?.post).not.to.have.nested.property('responses.406');
    });

    it('in order: the common overlay, then that of the API', async () => {
      const lamp = '$.components.schemas.Lamp';
      overlay('common.yaml', {
        target: lamp,
        description: 'Ours.',
        update: { 'x-who': 'common', title: 'common' },
      });
      overlay(
        'TMF901-v1.yaml',
        {
          target: "$.components.schemas[?@.title == 'common']",
          description: 'Ours.',
          update: { 'x-saw': true },
        },
        { target: lamp, description: 'Ours.', update: { 'x-who': 'own' } },
      );
      expect((await effective()).components.schemas?.Lamp).to.include({ 'x-who': 'own', 'x-saw': true });
    });

    it('without that of another API or another major version', async () => {
      overlay('TMF901-v2.yaml', { target: '$.info', description: 'Ours.', update: { title: 'Newer' } });
      overlay('TMF9012-v1.yaml', { target: '$.info', description: 'Ours.', update: { title: 'Other' } });
      expect((await effective()).info.title).to.equal('Lamp');
    });

    it('are refused, with file and target, if an action of an API matches nothing', async () => {
      overlay(
        'TMF901-v1.yaml',
        { target: '$.info', description: 'Ours.', update: { title: 'Lamps' } },
        { target: '$.components.schemas.Candle', description: 'Ours.', remove: true },
      );
      expect(await complaint())
        .to.include(join('overlays', 'TMF901-v1.yaml'))
        .and.include('$.components.schemas.Candle');
    });

    it('may match nothing if they are common', async () => {
      overlay('common.yaml', { target: '$.paths[*].delete', description: 'Ours.', update: { 'x-a': 1 } });
      expect((await effective()).paths).to.have.all.keys('/lamp', '/lamp/{id}');
    });

    for (const file of ['common.yaml', 'TMF901-v1.yaml']) {
      it(`are refused, with file and target, if an action of ${file} has no reason`, async () => {
        overlay(file, { target: '$.info', update: { title: 'Lamps' } });
        expect(await complaint())
          .to.include(file)
          .and.include('$.info')
          .and.include('reason');
      });

      it(`are refused, with file and target, if an action of ${file} has no effect or several`, async () => {
        for (const effects of [{}, { remove: false }, { remove: true, update: {} }]) {
          overlay(file, { target: '$.info', description: 'Ours.', ...effects });
          expect(await complaint())
            .to.include(file)
            .and.include('$.info');
        }
      });

      it(`are refused, with the file, if an action of ${file} has no path as its target`, async () => {
        overlay(file, { target: 'info', description: 'Ours.', remove: true });
        expect(await complaint())
          .to.include(file)
          .and.include('JSONPath');
      });

      it(`are refused, with the file, if ${file} is not an overlay`, async () => {
        for (const content of ['', 'overlay: 1.0.0', 'actions: [', 'overlay: 2.0.0\nactions: []']) {
          writeFileSync(join(folder, 'specs', 'overlays', file), content);
          expect(await complaint(), content).to.include(file);
        }
      });
    }
  });
});
