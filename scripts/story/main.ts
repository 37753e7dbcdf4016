import { writeFileSync } from 'node:fs';
import { readArguments, runCommand } from '../lib/cli.js';
import { startOwnServer } from '../lib/own-server.js';
import { ownRoot } from '../lib/project.js';
import { renderPage } from './page.js';
import { tellStory } from './story.js';

const HELP = `Usage: npm run story -- [options]

Starts a server on an empty database in memory and lets a customer of the generated clients buy a plan, call, book a
visit, use data, ask what is left, and be recommended a bigger plan. Prints requests and answers as Markdown.

  --output <file>  write it there: docs/story.md
  -h, --help       this text`;

await runCommand(async () => {
  const { values } = readArguments(HELP, { output: { type: 'string' } });
  const settings = { SEED: 'none', HUB_ALLOW: '127.0.0.1' };
  const server = await startOwnServer(ownRoot(), 'sqlite::memory:', settings);
  try {
    const page = renderPage(await tellStory(server.url));
    if (values.output === undefined) console.log(page);
    else writeFileSync(values.output, page);
  } finally {
    await server.stop();
  }
});
