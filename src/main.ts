import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig, settingsHelp } from './config.js';
import { createLogger } from './platform/logging.js';
import { type RunningServer, startServer } from './server.js';

const HELP = `Usage: npm start

Runs the TM Forum Open API server until SIGTERM or SIGINT. Settings are environment variables:

${settingsHelp()}`;

function readArguments(): void {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
}

function whereEverythingIs(config: Config, { url, apis }: RunningServer): string {
  const sorted = apis.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const rows = sorted.map(
    ({ number, title, folder, basePaths }) =>
      `  ${`${number} ${title}`.padEnd(28)}${url}${basePaths[0]}/   ${url}/docs/${folder}/`,
  );
  return [
    `TM Forum Open API server ${config.version}`,
    ...rows,
    `  start page                  ${url}/`,
    `  health                      ${url}/health   ${url}/ready`,
    `  database                    ${config.databaseUrl.replace(/:\/\/[^@/]*@/, '://')}`,
    'Stop it with Ctrl+C.',
  ].join('\n');
}

async function main(): Promise<void> {
  readArguments();
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const server = await startServer(config, logger);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.fatal({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
  console.log(whereEverythingIs(config, server));
}

main().catch((error: unknown) => {
  const isUsage =
    error instanceof ConfigError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? (error as Error).message : error);
  process.exit(isUsage ? 2 : 1);
});
