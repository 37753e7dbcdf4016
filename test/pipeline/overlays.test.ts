import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import { contractFrom } from '../../scripts/lib/contract.js';
import { effectiveContract } from '../../scripts/lib/overlay.js';
import { projectAt } from '../../scripts/lib/project.js';
import { fromRoot } from '../../src/root.js';
import { remove } from '../support/scratch.js';
import { swagger } from '../support/specifications.js';

const NAME = 'TMF901-Lamp-v1.0.0';

interface Action {
  readonly target?: string;
  readonly description?: string;
  readonly update?: unknown;
  readonly remove?: boolean;
}

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

  it('are for contracts that are there', () => {
    const contracts = readdirSync(fromRoot('specs')).join();
    for (const file of files.filter((name) => name !== 'common.yaml'))
      expect(contracts).to.include(`${file.replace('.yaml', '')}-`);
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

    it('leave the contract as it is when they say nothing', async () => {
      const contract = parse(readFileSync(join(folder, 'specs', `${NAME}.yaml`), 'utf8')) as unknown;
      expect(await effective()).to.deep.equal(contract);
    });

    it('update and remove', async () => {
      overlay(
        'TMF901.yaml',
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

    it('in this order: the common one, then that of the API', async () => {
      const lamp = '$.components.schemas.Lamp';
      overlay('common.yaml', {
        target: lamp,
        description: 'Ours.',
        update: { 'x-who': 'common', 'x-common': 1 },
      });
      overlay(
        'TMF901.yaml',
        {
          target: `$.components.schemas[?@['x-common'] == 1]`,
          description: 'Ours.',
          update: { 'x-saw': true },
        },
        { target: lamp, description: 'Ours.', update: { 'x-who': 'own' } },
      );
      expect((await effective()).components.schemas?.Lamp).to.include({ 'x-who': 'own', 'x-saw': true });
    });

    it('and not that of another API', async () => {
      overlay('TMF9012.yaml', { target: '$.info', description: 'Ours.', update: { title: 'Other' } });
      expect((await effective()).info.title).to.equal('Lamp');
    });

    it('are refused, file and target named, when an action of an API matches nothing', async () => {
      overlay(
        'TMF901.yaml',
        { target: '$.info', description: 'Ours.', update: { title: 'Lamps' } },
        { target: '$.components.schemas.Candle', description: 'Ours.', remove: true },
      );
      expect(await complaint())
        .to.include(join('overlays', 'TMF901.yaml'))
        .and.include('$.components.schemas.Candle');
    });

    it('may match nothing when they are common', async () => {
      overlay('common.yaml', { target: '$.paths[*].delete', description: 'Ours.', update: { 'x-a': 1 } });
      expect((await effective()).paths).to.have.all.keys('/lamp', '/lamp/{id}');
    });

    for (const file of ['common.yaml', 'TMF901.yaml']) {
      it(`are refused, file and target named, when an action of ${file} gives no reason`, async () => {
        overlay(file, { target: '$.info', update: { title: 'Lamps' } });
        expect(await complaint())
          .to.include(file)
          .and.include('$.info')
          .and.include('reason');
      });

      it(`are refused, file named, when ${file} is no overlay`, async () => {
        for (const content of ['', 'overlay: 1.0.0', 'actions: [', 'actions: many']) {
          writeFileSync(join(folder, 'specs', 'overlays', file), content);
          expect(await complaint(), content).to.include(file);
        }
      });
    }
  });
});
