import { ServerProcess } from '../../support/process.js';

/** A server that is killed and started anew, at the same address. */
export class MortalServer {
  kills = 0;
  url = '';
  /** What the processes that have ended had logged as errors. */
  readonly errors: Record<string, unknown>[] = [];
  private process: ServerProcess | undefined;
  private up: Promise<void> = Promise.resolve();

  constructor(private readonly settings: NodeJS.ProcessEnv) {}

  start(): Promise<void> {
    this.up = this.ownStart();
    return this.up;
  }

  /** Resolves when it listens, after a restart. */
  whenUp(): Promise<void> {
    return this.up;
  }

  /** `kill -9`, and a new process. */
  restart(): Promise<void> {
    this.kills += 1;
    this.up = this.kill().then(() => this.ownStart());
    return this.up;
  }

  async kill(): Promise<void> {
    this.process?.signal('SIGKILL');
    await this.end();
  }

  /** Ends it as an operator does; answers its exit code. */
  async stop(): Promise<number | null | undefined> {
    this.process?.signal('SIGTERM');
    return this.end();
  }

  private async ownStart(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    this.process = new ServerProcess({ LOG_LEVEL: 'error', SEED: 'none', ...this.settings, PORT: port });
    this.url = await this.process.url();
  }

  private async end(): Promise<number | null | undefined> {
    const code = await this.process?.exited;
    this.errors.push(...(this.process?.log() ?? []));
    this.process = undefined;
    return code;
  }
}
