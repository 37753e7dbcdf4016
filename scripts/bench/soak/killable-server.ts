import { join } from 'node:path';
import { Client, type Response } from '../lib/client.js';
import type { Request } from '../lib/operations.js';
import { startOwnProcess } from '../lib/own-process.js';
import { freePort, type ServerProcess } from '../lib/server-process.js';

const CONNECTIONS = 64;
const SETTINGS = {
  HUB_ALLOW: '127.0.0.1',
  // Short, so that another process soon takes over the leases of a killed one.
  HUB_LEASE: '2 s',
  LOG_LEVEL: 'warn',
  // A response that violates the contract becomes a 500.
  VALIDATE_RESPONSES: 'true',
};

/** Process of this server that is killed and restarted at the same address. */
export class KillableServer {
  kills = 0;
  isUp = false;
  private process: ServerProcess | undefined;
  private client: Client | undefined;

  private constructor(
    readonly name: string,
    private readonly databaseUrl: string,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** Each start writes a log file of its own to the folder. */
  static async start(name: string, databaseUrl: string, folder: string): Promise<KillableServer> {
    const server = new KillableServer(name, databaseUrl, folder, await freePort());
    await server.launch();
    return server;
  }

  /** Kills the process (SIGKILL) and starts a new one. */
  async restart(): Promise<void> {
    this.kills += 1;
    this.isUp = false;
    await this.process?.kill();
    await this.client?.close();
    await this.launch();
  }

  async stop(): Promise<void> {
    this.isUp = false;
    await this.client?.close();
    await this.process?.stop();
  }

  /** Rejects when the connection breaks. */
  request(request: Request): Promise<Response> {
    if (!this.client) throw new Error(`${this.name} is not running: call start first`);
    return this.client.request(request);
  }

  private async launch(): Promise<void> {
    const log = join(this.folder, `${this.name}-${this.kills}.log`);
    const { databaseUrl, port } = this;
    this.process = await startOwnProcess({ databaseUrl, port, log, settings: SETTINGS });
    this.client = new Client(this.process.url, CONNECTIONS);
    this.isUp = true;
  }
}
