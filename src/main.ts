import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { type Config, ConfigError, readConfig, settingsHelp } from './config.js';
import { createLogger } from './platform/logging.js';
import { type RunningServer, startServer } from './server.js';
import { isFirst, isPrimary, tellListening, WorkerEnded, Workers } from './workers.js';

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
  if (isPrimary(config.workers)) {
    const workers = new Workers(config.workers, logger);
    stopOnSignal(() => workers.stop(), logger);
    await workers.start();
    console.log(`${config.workers} processes listen.`);
    return;
  }
  const server = await startServer(config, logger);
  stopOnSignal(() => server.stop().then(() => 0), logger);
  if (isFirst()) console.log(whereEverythingIs(config, server));
  tellListening();
}

/** Stops at the first signal, and ends with the exit code that this answers. */
function stopOnSignal(stop: () => Promise<number>, logger: Logger): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A terminal tells a whole group of processes, and the first of them tells the others again.
      if (isStopping) return;
      isStopping = true;
      logger.info({ signal }, 'stopping');
      stop().then(
        (code) => process.exit(code),
        (error: unknown) => {
          logger.fatal({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  if (error instanceof WorkerEnded) process.exit(error.code);
  const isUsage =
    error instanceof ConfigError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? (error as Error).message : error);
  process.exit(isUsage ? 2 : 1);
});
