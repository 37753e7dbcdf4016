import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { sendJson } from '../support/http.js';
import { ServerProcess } from '../support/process.js';
import { blocksIn } from './docs-pages.js';

/** Pages whose `sh` blocks run one after another in one shell, with the variables that a reader fills in. */
const PAGES: Record<string, (url: string) => Promise<Record<string, string>>> = {
  'docs/appointments.md': async () => ({}),
  'docs/usage.md': async () => ({}),
  'docs/recommendations.md': async () => ({}),
  'docs/interactions.md': async (url) => {
    const interactions = `${url}/tmf-api/partyInteraction/v4/partyInteraction`;
    const ID = await createdId(interactions, interaction('Call'));
    const relationship = { id: ID, relationshipType: 'follows' };
    await createdId(interactions, { ...interaction('Calls back'), interactionRelationship: [relationship] });
    return { ID };
  },
  'docs/events.md': async (url) => ({
    id: await createdId(`${url}/tmf-api/appointment/v4/hub`, { callback: 'http://127.0.0.1:9000/events' }),
  }),
};

const interaction = (reason: string) => ({
  reason,
  direction: 'inbound',
  channel: [{ id: 'CH-1' }],
  relatedParty: [{ id: 'IND-102', '@referredType': 'Individual' }],
});

async function createdId(url: string, body: object): Promise<string> {
  const { status, body: created } = await sendJson('POST', url, body);
  expect(status).to.equal(201);
  return created.id as string;
}

/** Runs commands in a shell and returns what they print. */
async function shell(script: string, variables: Record<string, string>): Promise<string> {
  const child = spawn('bash', ['-e', '-c', script], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  expect(code, stderr).to.equal(0);
  return stdout;
}

describe('requests in the documentation', () => {
  let server: ServerProcess;
  let url = '';

  before('start a server', async function () {
    this.timeout(120_000);
    server = new ServerProcess({
      DATABASE_URL: 'sqlite::memory:',
      HUB_ALLOW: '127.0.0.1',
      LOG_LEVEL: 'silent',
      VALIDATE_RESPONSES: 'true',
    });
    url = await server.url();
  });

  after(async () => {
    server.signal('SIGTERM');
    await server.exited;
  });

  for (const [page, variablesFor] of Object.entries(PAGES))
    it(`are accepted: ${page}`, async function () {
      this.timeout(120_000);
      const script = blocksIn('sh')
        .filter((block) => block.page === page)
        .map(({ code }) => code.replace(/(http:\/\/)?(127\.0\.0\.1|localhost):8080/g, url))
        .join('\n');
      expect(script).to.include('curl ');
      const output = await shell(script, await variablesFor(url));
      expect(output).to.not.equal('');
      // The second booking of a slot is refused: the page shows the 409.
      expect(output).to.not.match(/"status":"(4(?!09)|5)\d\d"/);
    });
});
