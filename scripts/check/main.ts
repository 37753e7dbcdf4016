import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runCommand } from '../lib/cli.js';
import { ownRoot } from '../lib/project.js';

const HELP = `Usage: npm run check -- [options]

Everything that CI checks, in order, ending at the first failure: format and lint with the import rules and
a cycle check, strict types, generate:check, specs:check, a part of test:auth, tests. specs:check runs only
where the official files are at hand.

  --official <folder>  the official files (default: ../shared/specs, if it is there)
  -h, --help           this text`;

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** A part of `npm run test:auth`: the certification, a kit, and lists as TMF630 has them, on one database. */
const WITH_AUTH: Step = {
  name: 'certification and lists with AUTH=oidc',
  command: [
    ...['npx', 'mocha', '--grep', '/on SQLite.*(certification|pass unchanged)|^TMF630.*on SQLite/'],
    ...['conformance/conformance', 'conformance/kit', 'api/tmf630/lists'].map(
      (name) => `dist/test/${name}.test.js`,
    ),
  ],
  environment: { TEST_AUTH: 'oidc' },
};

function stepsFor(official: string | undefined): Step[] {
  const node = (script: string, ...rest: string[]) => [
    process.execPath,
    join('dist', 'scripts', script),
    ...rest,
  ];
  return [
    { name: 'format and lint', command: ['npx', 'biome', 'ci', '--error-on-warnings', '.'] },
    { name: 'types', command: ['npx', 'tsc', '--build'] },
    { name: 'generate:check', command: node('generate/check.js') },
    ...(official ? [{ name: 'specs:check', command: node('specs/check.js', '--from', official) }] : []),
    WITH_AUTH,
    { name: 'tests', command: ['npm', 'test'] },
  ];
}

/** Runs a step with inherited input and output; returns true on success. */
function run({ name, command, environment = {} }: Step): boolean {
  const [program = '', ...rest] = command;
  console.log(`\n── ${name}`);
  const started = Date.now();
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(program, rest, { cwd: ownRoot(), stdio: 'inherit', env });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  return status === 0;
}

await runCommand(async () => {
  const { values } = readArguments(HELP, { official: { type: 'string' } });
  const defaultFolder = join(ownRoot(), '..', 'shared', 'specs');
  const official = values.official ?? (existsSync(defaultFolder) ? defaultFolder : undefined);
  if (!official)
    console.log('The official files are not at hand: specs:check is left out (--official <folder>)');
  if (!stepsFor(official).every(run)) process.exitCode = 1;
});
