import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig, settingsHelp } from './config.js';
import { tuneHeap } from './heap.js';
import { createLogger, type ProcessLog } from './platform/logging/logger.js';
import { redactedDatabaseUrl } from './redacted-database-url.js';
import { type RunningServer, startServer } from './server.js';
import { publishWorkerMetrics } from './server-metrics.js';
import { PolicyError } from './services/policy/policy-document.js';
import { DatabaseStartError } from './store/dialects/start-error.js';
import { FirstWorkerExit, isFirst, isPrimary, reportListening, WorkerPool } from './workers.js';

const HELP = `Usage: npm start, or tmf serve

Runs the TM Forum Open API server until SIGTERM or SIGINT. Settings are environment variables:

${settingsHelp()}`;

function readArguments(): void {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
}

/** The message that lists the URLs of the server. */
function startupMessage(config: Config, { url, metricsUrl, apis }: RunningServer): string {
  const root = url + config.basePath;
  const sorted = apis.toSorted((a, b) => a.number.localeCompare(b.number));
  const rows = sorted.map(
    ({ number, title, folder, basePaths }) =>
      `  ${`${number} ${title}`.padEnd(27)} ${url}${basePaths[0]}/   ${root}/docs/${folder}/`,
  );
  return [
    `TM Forum Open API server ${config.version}`,
    ...rows,
    `  start page                  ${root}/`,
    `  health                      ${url}/health   ${url}/ready`,
    ...(metricsUrl ? [`  metrics                     ${metricsUrl}`] : []),
    `  database                    ${redactedDatabaseUrl(config.databaseUrl)}`,
    'Stop it with Ctrl+C.',
  ].join('\n');
}

async function main(): Promise<void> {
  readArguments();
  tuneHeap();
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { logger } = log;
  if (isPrimary(config.workers)) {
    const workers = new WorkerPool(config.workers, logger);
    stopOnSignal(() => workers.stop(), log);
    reloadOnSignal(config, () => workers.reload());
    await workers.start();
    const metrics = await publishWorkerMetrics(config);
    console.log(`${config.workers} processes listen.${metrics ? ` Metrics: ${metrics.url}` : ''}`);
    return;
  }
  const server = await startServer(config, logger);
  stopOnSignal(() => server.stop().then(() => 0), log);
  reloadOnSignal(config, () => server.reload());
  if (isFirst()) console.log(startupMessage(config, server));
  reportListening();
}

/** Reads the policy again on SIGHUP; without a policy, the signal ends the process as usual. */
function reloadOnSignal({ policy }: Config, reload: () => void): void {
  if (policy) process.on('SIGHUP', reload);
}

/** Stops at the first signal and exits with the code that `stop` returns. */
function stopOnSignal(stop: () => Promise<number>, { logger, drain }: ProcessLog): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A terminal signals the whole process group, so that workers get the signal twice.
      if (isStopping) return;
      isStopping = true;
      logger.info({ signal }, 'stopping');
      stop()
        .catch((error: unknown) => {
          logger.fatal({ err: error }, 'the server could not stop cleanly');
          return 1;
        })
        .then((code) => drain().then(() => process.exit(code)));
    });
  }
}

main().catch((error: unknown) => {
  if (error instanceof FirstWorkerExit) process.exit(error.code);
  if (error instanceof DatabaseStartError) {
    console.error(error.message);
    process.exit(1);
  }
  const isUsageError =
    error instanceof ConfigError ||
    error instanceof PolicyError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsageError ? (error as Error).message : error);
  process.exit(isUsageError ? 2 : 1);
});
