import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { describeApi } from '../../scripts/generate/generator.js';
import { projectAt } from '../../scripts/lib/project.js';
import { buildClients } from '../../scripts/sdk/clients/clients.js';
import { go } from '../../scripts/sdk/clients/go.js';
import { java } from '../../scripts/sdk/clients/java.js';
import type { Language } from '../../scripts/sdk/clients/language.js';
import { python } from '../../scripts/sdk/clients/python.js';
import { fromRoot } from '../../src/root.js';
import { describeUnless } from '../support/missing.js';
import { remove } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';
import { goPage, javaPage, pythonPage } from './stories/page-code.js';

const BUILD_TIMEOUT_MS = 600_000;

const CONTRACT = 'TMF646-Appointment-v4.0.0';

/** What each program prints: the same story in each language. */
const STORY = [
  'type Visit',
  'start 2030-05-04T08:00:00.250+02:00',
  'amount 0.1234567890123456',
  'van B-42 12.75 9007199254740991',
  'status confirmed True True',
  'van again True',
  'operations first second True True',
  'conditions first changed',
  'refused 409 True',
  'stale 412 preconditionFailed True',
  'confirmed True',
  'walked 4 3 2 1 0',
  'event AppointmentCreateEvent True',
  'forged',
  'forged',
];

type Program = readonly [tool: string, ...args: string[]];

/** A language as its users have it: an empty project, into which the client is installed. */
interface User {
  readonly language: Language;
  /** Commands without which a client cannot be built. */
  readonly tools: readonly string[];
  /** Installs the client that was built at `built`, and compiles its programs and the documentation page's code. */
  install(folder: string, built: string): Promise<{ story: Program; example: Program }>;
}

const stories = fromRoot('test', 'sdk', 'stories');

async function run(folder: string, [tool, ...args]: Program, environment?: object): Promise<string> {
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(tool, args, { cwd: folder, env });
  return stdout;
}

/** Writes the first program of a README; it takes the address of the server from the environment. */
function writeExample(readme: string, language: string, file: string, environment: string): void {
  const code = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? '';
  expect(code).to.contain(ADDRESS);
  writeFileSync(file, code.replace(ADDRESS, environment).replace('"context"', '"context"\n\t"os"'));
}

const ADDRESS = '"http://127.0.0.1:8080"';

const PRINT_README =
  "from importlib.metadata import metadata; print(metadata('tmf-open-api-client-appointment'))";

const USERS: readonly User[] = [
  {
    language: python,
    tools: ['python3'],
    async install(folder, built) {
      await run(folder, ['python3', '-m', 'venv', 'venv']);
      const own = join(folder, 'venv', 'bin', 'python');
      await run(folder, [own, '-m', 'pip', 'install', '--quiet', built]);
      const readme = await run(folder, [own, '-c', PRINT_README]);
      writeExample(readme, 'python', join(folder, 'example.py'), '__import__("os").environ["SERVER"]');
      writeFileSync(join(folder, 'page.py'), pythonPage());
      await run(folder, [own, 'page.py']);
      return { story: [own, join(stories, 'story.py')], example: [own, 'example.py'] };
    },
  },
  {
    language: java,
    tools: ['javac', 'mvn'],
    async install(folder, built) {
      const pom = built.replace(/jar$/, 'pom');
      const copy = [
        'dependency:copy-dependencies',
        '-DincludeScope=runtime',
        `-DoutputDirectory=${folder}/jars`,
      ];
      await run(folder, ['mvn', '--quiet', '--batch-mode', '-f', pom, ...copy]);
      const readme = readFileSync(join(built, '..', 'README.md'), 'utf8');
      writeExample(readme, 'java', join(folder, 'Example.java'), 'System.getenv("SERVER")');
      const path = [built, join(folder, 'jars', '*'), folder].join(delimiter);
      writeFileSync(join(folder, 'Page.java'), javaPage());
      const sources = [join(stories, 'Story.java'), 'Example.java', 'Page.java'];
      await run(folder, ['javac', '-encoding', 'UTF-8', '-d', folder, '-cp', path, ...sources]);
      return { story: ['java', '-cp', path, 'Story'], example: ['java', '-cp', path, 'Example'] };
    },
  },
  {
    language: go,
    tools: ['go'],
    async install(folder, built) {
      const client = 'tmf-open-api-client/appointment';
      await run(folder, ['go', 'mod', 'init', 'user']);
      await run(folder, [
        'go',
        'mod',
        'edit',
        '-require',
        `${client}@v0.0.0`,
        '-replace',
        `${client}=${built}`,
      ]);
      for (const name of ['story', 'example', 'page']) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'page', 'main.go'), goPage());
      cpSync(join(stories, 'story.go'), join(folder, 'story', 'main.go'));
      const readme = readFileSync(join(built, 'README.md'), 'utf8');
      writeExample(readme, 'go', join(folder, 'example', 'main.go'), 'os.Getenv("SERVER")');
      for (const name of ['story', 'example', 'page'])
        await run(folder, ['go', 'build', '-o', `${name}/run`, `./${name}`]);
      return { story: [join(folder, 'story', 'run')], example: [join(folder, 'example', 'run')] };
    },
  },
];

const isInstalled = (tool: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));

function missingFor({ tools }: User): string | undefined {
  const missing = ['java', ...tools].find((tool) => !isInstalled(tool));
  // As other tests say it, so that they are counted together.
  return missing === 'java' ? 'Java' : missing;
}

for (const user of USERS)
  describeUnless(missingFor(user), `The ${user.language.name} client`, () => {
    let folder: string;
    let programs: { story: Program; example: Program };

    before(async function () {
      this.timeout(BUILD_TIMEOUT_MS);
      folder = mkdtempSync(join(tmpdir(), `sdk-${user.language.name}-`));
      const project = projectAt(fromRoot());
      const output = join(folder, 'packages');
      const api = await describeApi(CONTRACT, project);
      const [built = ''] = await buildClients(project, user.language, [api], output);
      programs = await user.install(folder, built);
    });
    after(() => remove(folder));

    forEachServer(
      (server) => {
        it('tells the story', async function () {
          this.timeout(120_000);
          const [tool, ...args] = programs.story;
          const printed = await run(folder, [tool, ...args, server.url]);
          expect(printed.trim().split('\n')).to.deep.equal(STORY);
        });

        it('has a README whose program runs', async function () {
          this.timeout(120_000);
          const printed = await run(folder, programs.example, { SERVER: server.url });
          expect(printed.trim()).to.match(/^400 invalidQuery/);
        });
      },
      { HUB_ALLOW: '127.0.0.1' },
    );
  });
