import { writeFileSync } from 'node:fs';
import { readArguments, runCommand } from '../lib/cli.js';
import { startOwnServer } from '../lib/own-server.js';
import { ownRoot } from '../lib/project.js';
import { renderPage } from './page.js';
import { tellStory } from './story.js';

const HELP = `Usage: npm run story -- [options]

Starts a server on an empty in-memory database, and plays the story of a customer with the generated clients: buys a
plan, calls, books a visit, uses data, asks for the remaining data, and gets a bigger plan recommended. Prints requests
and responses as Markdown.

  --output <file>  writes to a file: docs/story.md
  -h, --help       prints this text`;

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
