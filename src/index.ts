import { type Logger, pino } from 'pino';
import { ConfigError, readConfig } from './config.js';
import { type RunningServer, startServer as start } from './server.js';
import type { BehavioursByApi } from './services/combine-behaviours.js';
import { SETTINGS } from './settings.js';

export { ConfigError } from './config.js';
export { badRequest, conflict, notFound, TmfError } from './errors.js';
export type { RunningServer } from './server.js';
export type { BehavioursByApi } from './services/combine-behaviours.js';
export type {
  AfterChangeContext,
  Behaviour,
  Behaviours,
  Change,
  ChangeContext,
  ComputedAttributes,
  Lifecycle,
  PresentedResource,
  ReferenceRule,
  ResourceAccess,
} from './services/types.js';
export type { JsonObject } from './values/json.js';

/** Settings by the names of `docs/settings.md`, as texts. */
export type Settings = Readonly<Partial<Record<keyof typeof SETTINGS, string>>>;

/** How an embedded server differs from one that is started by `tmf serve`. */
export interface ServerOptions {
  /** Absent settings have their defaults: the environment is not read. */
  readonly settings?: Settings;
  /** Behaviours that are added to those of APIs, by the API's folder and the name of the resource. */
  readonly behaviours?: BehavioursByApi;
  /** By default, one that writes lines of JSON to standard output. */
  readonly logger?: Logger;
}

/**
 * Starts a server in this process. Rejects with a `ConfigError` for settings and behaviours that cannot be used. The
 * caller stops it.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { settings = {}, behaviours } = options;
  const unknown = Object.keys(settings).find((name) => !Object.hasOwn(SETTINGS, name));
  if (unknown !== undefined)
    throw new ConfigError(`${unknown} is not a setting; docs/settings.md lists them`);
  const config = readConfig(settings);
  if (config.workers > 1)
    throw new ConfigError('WORKERS: an embedded server is one process; start several processes yourself');
  return start(config, options.logger ?? pino({ level: config.logLevel }), behaviours);
}
