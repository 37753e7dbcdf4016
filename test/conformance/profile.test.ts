import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { certifiedApis, foreignApi, projectApi } from '../../scripts/conformance/apis.js';
import { readProfile } from '../../scripts/conformance/harness/profile.js';
import { projectAt } from '../../scripts/lib/project.js';
import { fromRoot } from '../../src/root.js';

const PROJECT = projectAt(fromRoot());

describe('Conformance profiles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profile-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const written = (text: string) => {
    writeFileSync(join(folder, 'TMF999.yaml'), text);
    return () => readProfile(folder, 'TMF999');
  };

  it('are optional', () => {
    expect(readProfile(folder, 'TMF999')).to.deep.equal({ resources: {} });
  });

  it('are refused with the path of the error', () => {
    expect(written('resources: {thing: {create: {mandatory: [name]}}}')).to.throw(
      /TMF999\.yaml: profile\/resources\/thing\/create must have required property 'source'/,
    );
    expect(written('resources: {thing: {patches: 5}}')).to.throw(/additional properties/);
    expect(written('resources: {thing')).to.throw(/TMF999\.yaml/);
  });

  it('name only resources and attributes of their contracts', async () => {
    for (const number of certifiedApis(PROJECT)) {
      const { contract, profile } = await projectApi(number, PROJECT);
      for (const [name, { answer, create, operations }] of Object.entries(profile.resources)) {
        const resource = contract.resources.find((each) => each.name === name);
        if (!resource) throw new Error(`${number} has no ${name}`);
        expect(contract.resolve(resource.schema).properties).to.include.keys(...(answer?.mandatory ?? []));
        for (const attribute of create?.mandatory ?? [])
          expect(contract.resolve(resource.createSchema).properties).to.have.property(attribute);
        expect([...resource.operations.keys()]).to.include.members([...(operations?.mandatory ?? [])]);
      }
    }
  });

  it('are optional for a contract from outside the project', async () => {
    const { contract } = await foreignApi(fromRoot('specs', 'WCAL-WorkCalendar-v1.0.0.yaml'), PROJECT);
    expect(contract.resources.map(({ name }) => name)).to.deep.equal(['workCalendar']);
    expect(contract.operationAt('PATCH', '/workCalendar/5')?.bodyTypes).to.have.length(4);
  });

  it('of an unknown API are refused', async () => {
    const error = await projectApi('TMF000', PROJECT).catch((reason: Error) => reason);
    expect((error as Error).message).to.match(/--api TMF000 is not one of TMF620, /);
  });
});
