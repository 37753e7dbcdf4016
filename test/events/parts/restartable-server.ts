import { ServerProcess } from '../../support/process.js';

/** A server process that can be killed and restarted at the same address. */
export class RestartableServer {
  kills = 0;
  url = '';
  /** The errors that ended processes have logged. */
  readonly errors: Record<string, unknown>[] = [];
  private process: ServerProcess | undefined;
  private up: Promise<void> = Promise.resolve();

  constructor(private readonly settings: NodeJS.ProcessEnv) {}

  start(): Promise<void> {
    this.up = this.startProcess();
    return this.up;
  }

  /** Resolves when the server listens, after a restart. */
  whenUp(): Promise<void> {
    return this.up;
  }

  /** Kills the process with SIGKILL and starts another one. */
  restart(): Promise<void> {
    this.kills += 1;
    this.up = this.kill().then(() => this.startProcess());
    return this.up;
  }

  async kill(): Promise<void> {
    this.process?.signal('SIGKILL');
    await this.end();
  }

  /** Stops the process with SIGTERM; returns its exit code. */
  async stop(): Promise<number | null | undefined> {
    this.process?.signal('SIGTERM');
    return this.end();
  }

  private async startProcess(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    this.process = new ServerProcess({ LOG_LEVEL: 'error', SEED: 'none', ...this.settings, PORT: port });
    this.url = await this.process.url();
  }

  private async end(): Promise<number | null | undefined> {
    const code = await this.process?.exited;
    // Changes are logged at any level.
    this.errors.push(...(this.process?.log() ?? []).filter((line) => !('audit' in line)));
    this.process = undefined;
    return code;
  }
}
