import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createApis } from '../../../src/apis.js';
import { readConfig } from '../../../src/config.js';
import { fromRoot } from '../../../src/root.js';
import { SchemaRegistry } from '../../../src/services/contract/schema-registry.js';
import { NO_HUB } from '../../../src/services/hub/no-hub.js';
import { Policy } from '../../../src/services/policy/policy.js';
import { PolicyError, readPolicy } from '../../../src/services/policy/policy-document.js';
import type { Store } from '../../../src/store/store.js';
import { ServerProcess } from '../../support/process.js';

const schema = JSON.parse(readFileSync(fromRoot('specs', 'policy.schema.json'), 'utf8')) as object;
const config = readConfig({});

const compile = (text: string) => {
  const schemas = new SchemaRegistry(config.schemas);
  const apis = createApis(config, { store: {} as Store, schemas, hub: NO_HUB });
  const subjects = apis.flatMap(({ service }) => service.resources.map((each) => each.policySubject));
  return new Policy(readPolicy('policy.yaml', text, schema), subjects, 'roles');
};

const problemsOf = (text: string) => {
  try {
    compile(text);
    return '';
  } catch (error) {
    expect(error).to.be.instanceOf(PolicyError);
    return (error as Error).message;
  }
};

/** A policy with one rule, whose parts are on lines 4 and following. */
const withRule = (...parts: string[]) =>
  `roles:\n  customer:\n    - operations: [list]\n${parts.map((part) => `      ${part}\n`).join('')}`;

const APPOINTMENT = ['apis: [appointment]', 'resources: [appointment]'];

describe('a policy file', () => {
  for (const [what, text, message] of [
    ['that is not YAML', 'roles: [', /policy\.yaml:1: /],
    ['that is empty', '', /1: the document must be object/],
    ['without roles', 'undeclared: []', /1: the document must have required property 'roles'/],
    [
      'with another part',
      withRule('hidden: [note]'),
      /4: roles\.customer\.0\.hidden is not a part of a policy/,
    ],
    [
      'with another operation',
      'roles:\n  a:\n    - operations: [read]',
      /3: .*must be one of list, retrieve/,
    ],
    ['with a role without a list', 'roles:\n  a: {}', /2: roles\.a must be array/],
    [
      'with an unknown API',
      withRule('apis: [TMF999]'),
      /4: apis: This server has no API TMF999: use .*appointment/,
    ],
    ['with an unknown resource', withRule(...APPOINTMENT, 'resources: [visit]'), /Map keys must be unique/],
    [
      'with a misspelt resource',
      withRule('apis: [appointment]', 'resources: [visit]'),
      /5: .*no visit.*searchTimeSlot/,
    ],
    [
      'with a misspelt filter',
      withRule(...APPOINTMENT, 'where: relatedPary.id={sub}'),
      /6: where: relatedPary\.id is not/,
    ],
    [
      'with a filter that is none',
      withRule(...APPOINTMENT, 'where: relatedParty'),
      /6: where: .*not a filter expression/,
    ],
    [
      'with a parameter',
      withRule(...APPOINTMENT, 'where: sort=id'),
      /6: where: "sort" is a parameter of lists/,
    ],
    [
      'with a part of a claim',
      withRule(...APPOINTMENT, 'where: "id=x{sub}"'),
      /6: where: "x\{sub\}" is a claim only in part/,
    ],
    [
      'with a claim as a pattern',
      withRule(...APPOINTMENT, 'where: id.regex={sub}'),
      /6: where: A claim cannot be/,
    ],
    [
      'with a value of another type',
      withRule(...APPOINTMENT, 'where: creationDate.gt=soon'),
      /"soon" is not a value/,
    ],
    [
      'with a misspelt attribute to hide',
      withRule(...APPOINTMENT, 'hide: [notes]'),
      /6: hide: notes is not an attribute/,
    ],
    ['that hides the id', withRule(...APPOINTMENT, 'hide: [id]'), /6: hide: id is mandatory/],
    [
      'that hides what the contract demands',
      withRule('resources: [billingAccount]', 'hide: [name]'),
      /5: hide: name is mandatory in b/,
    ],
    [
      'that filters by what is computed',
      withRule('resources: [bucket]', 'where: status=active'),
      /5: where: status of bucket is not stored/,
    ],
    [
      'that sets an element',
      withRule(...APPOINTMENT, 'set: { relatedParty.id: "{sub}" }'),
      /6: set: relatedParty\.id is not/,
    ],
    ['that sets a server value', withRule(...APPOINTMENT, 'set: { id: x }'), /6: set: id is not a value/],
    [
      'that sets part of a claim',
      withRule(...APPOINTMENT, 'set: { description: "of {sub}" }'),
      /6: set: "of \{sub\}" is/,
    ],
  ] as const)
    it(`${what} is refused, with its line`, () => {
      expect(problemsOf(text)).to.match(message);
    });

  it('names all of its problems', () => {
    expect(problemsOf(withRule(...APPOINTMENT, 'hide: [a, b]')).split('\n')).to.have.length(3);
  });

  it('with attributes that no contract declares names them once', () => {
    expect(
      problemsOf(`undeclared: [crew]\n${withRule(...APPOINTMENT, 'hide: [crew]', 'where: crew.size=2')}`),
    ).to.equal('');
  });

  it('of the demo is valid', () => {
    expect(problemsOf(readFileSync(fromRoot('src', 'demo', 'policy.yaml'), 'utf8'))).to.equal('');
  });

  it('in the documentation is valid', () => {
    const page = readFileSync(fromRoot('docs', 'policy.md'), 'utf8');
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(blocks).to.have.length.greaterThan(0);
    for (const block of blocks) expect(problemsOf(block)).to.equal('');
  });

  it('is read again on SIGHUP; one that is not valid changes nothing, and the log says why', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, withRule(...APPOINTMENT));
    const server = new ServerProcess({ ...SETTINGS, POLICY: file });
    const logged = async (pattern: RegExp) => {
      for (let looks = 0; looks < 400 && !pattern.test(server.output); looks++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(server.output).to.match(pattern);
    };
    try {
      await server.url();
      writeFileSync(file, withRule('hidden: [note]'));
      server.signal('SIGHUP');
      await logged(/policy\.yaml:4: roles\.customer\.0\.hidden is not.*the former one stays in force/);
      writeFileSync(file, withRule(...APPOINTMENT, 'hide: [note]'));
      server.signal('SIGHUP');
      await logged(/the policy has been reloaded/);
    } finally {
      server.signal('SIGTERM');
      expect(await server.exited).to.equal(0);
      rmSync(folder, { recursive: true });
    }
  });

  it('that is not valid keeps the server from starting, with a message and no stack', async function () {
    this.timeout(60_000);
    const started = await runWith(fromRoot('package.json'));
    expect(started.code).to.equal(2);
    expect(started.output).to.match(/^The policy is not valid:\n {2}package\.json:\d+: /);
    expect(started.output).to.not.include(' at ');
    const missing = await runWith('/nowhere/policy.yaml');
    const unauthenticated = await runWith(fromRoot('package.json'), { AUTH: 'none' });
    expect(unauthenticated.output).to.include('POLICY: a policy is for known clients; set AUTH=oidc');
    expect(missing.output).to.match(/policy\.yaml:1: The file cannot be read .*correct the setting POLICY/);
  });
});

/** Nobody is at the provider's address: these servers get no requests. */
const SETTINGS = {
  DATABASE_URL: 'sqlite::memory:',
  SEED: 'none',
  AUTH: 'oidc',
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_AUDIENCE: 'tmf',
};

/** Runs a server with this policy file to its end. */
async function runWith(file: string, settings: NodeJS.ProcessEnv = {}) {
  const server = new ServerProcess({ ...SETTINGS, POLICY: file, ...settings });
  return { code: await server.exited, output: server.output };
}
