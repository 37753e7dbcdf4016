import { runCommand, UsageError } from '../lib/cli.js';
import { COMMANDS } from './commands.js';

const HELP = `Usage: npm run bench -- <command> [options]

Benchmarks of this server. Each command has its own --help.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`).join('\n')}

  -h, --help    this text`;

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help' || name === '-h') return console.log(HELP);
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new UsageError(`There is no command ${name}\n\n${HELP}`);
  const { run } = await command.load();
  await run(args);
});
