import { createRequire } from 'node:module';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { startServer } from '../../../src/server.js';

/** Starts and stops a server by the environment, and prints which packages of OpenTelemetry the process has loaded. */
const server = await startServer(readConfig(), pino({ level: 'silent' }));
await server.stop();
const files = Object.keys(createRequire(import.meta.url).cache);
const names = files.flatMap((file) => /@opentelemetry\/([\w-]+)/.exec(file)?.[1] ?? []);
console.log(JSON.stringify([...new Set(names)].sort()));
