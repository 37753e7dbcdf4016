import { join } from 'node:path';
import { type Answer, Client } from '../compare/client.js';
import type { Request } from '../compare/operations.js';
import { startOurs } from '../compare/ours.js';
import { freePort, type ServerProcess } from '../compare/server-process.js';

const CONNECTIONS = 64;
const SETTINGS = {
  HUB_ALLOW: '127.0.0.1',
  // What a killed process held is soon another's.
  HUB_LEASE: '2 s',
  LOG_LEVEL: 'warn',
  // An answer that does not agree with the contract is a 500.
  VALIDATE_RESPONSES: 'true',
};

/** A server of ours that is killed and started anew at the same address. */
export class MortalServer {
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

  /** Its logs go to the folder, a file for each life. */
  static async start(name: string, databaseUrl: string, folder: string): Promise<MortalServer> {
    const server = new MortalServer(name, databaseUrl, folder, await freePort());
    await server.ownStart();
    return server;
  }

  /** `kill -9`, and a new process. */
  async restart(): Promise<void> {
    this.kills += 1;
    this.isUp = false;
    await this.process?.kill();
    await this.client?.close();
    await this.ownStart();
  }

  async stop(): Promise<void> {
    this.isUp = false;
    await this.client?.close();
    await this.process?.stop();
  }

  /** Rejects when the connection breaks. */
  ask(request: Request): Promise<Answer> {
    if (!this.client) throw new Error(`${this.name} has not been started`);
    return this.client.ask(request);
  }

  private async ownStart(): Promise<void> {
    const log = join(this.folder, `${this.name}-${this.kills}.log`);
    const { databaseUrl, port } = this;
    this.process = await startOurs({ databaseUrl, port, log, settings: SETTINGS });
    this.client = new Client(this.process.url, CONNECTIONS);
    this.isUp = true;
  }
}
