#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { runCommand, setProgram, UsageError } from '../lib/cli.js';
import { COMMANDS } from './commands.js';

const HELP = `Usage: tmf [command] [options]

A TM Forum Open API server, and what belongs to running it.

${COMMANDS.map(({ name, meaning }) => `  ${name.padEnd(10)}${meaning}`).join('\n')}

Each command has --help. Without a command, the server runs with the settings in environment variables: by default with
demo data at http://127.0.0.1:8080, in the file data/tmf.sqlite below the current folder.

Exit code: 0 if all is well, 1 if something failed, 2 if the arguments or the settings are wrong.`;

await runCommand(async () => {
  const [name = 'serve', ...rest] = process.argv.slice(2);
  if (name === '--help' || name === '-h') {
    console.log(HELP);
    return;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`There is no command ${name}\n\n${HELP}`);
  setProgram('tmf');
  // What the module finds if it is run by itself; worker processes of the server run it so.
  process.argv = [process.execPath, command.file, ...rest];
  await import(pathToFileURL(command.file).href);
});
