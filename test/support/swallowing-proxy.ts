import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy that can swallow what passes, as a broken network does: connections stay open and nothing arrives. */
export class SwallowingProxy {
  isSwallowing = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.pass(client));
  }

  /** `target`: the URL of the database. */
  static async start(target: string): Promise<SwallowingProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SwallowingProxy(server, new URL(target));
  }

  /** The URL of the database through the proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from.setNoDelay());
      from.on('data', (bytes) => this.isSwallowing || to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => this.isSwallowing || to.destroy());
    }
  }
}
