import { connect, type Socket } from 'node:net';

/** A request that waits for its response. */
interface Waiting {
  readonly resolve: (status: number) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Sends GETs and reads nothing of a response but its status and length, so that the clients leave the processor to the server.
 * A request takes the connection that was used last; if all are waiting, another one is opened.
 */
export class RawClient {
  private readonly idle: RawConnection[] = [];
  private readonly connections = new Set<RawConnection>();
  private readonly host: string;

  constructor(private readonly url: string) {
    this.host = new URL(url).host;
  }

  /** Resolves with the status. */
  async get(path: string): Promise<number> {
    const connection = this.idle.pop() ?? this.open();
    const status = await connection.send(`GET ${path} HTTP/1.1\r\nHost: ${this.host}\r\n\r\n`);
    if (connection.isOpen) this.idle.push(connection);
    return status;
  }

  close(): void {
    for (const connection of this.connections) connection.close();
  }

  private open(): RawConnection {
    const { hostname, port } = new URL(this.url);
    const connection = new RawConnection(connect(Number(port), hostname), () => {
      this.connections.delete(connection);
      const index = this.idle.indexOf(connection);
      if (index !== -1) this.idle.splice(index, 1);
    });
    this.connections.add(connection);
    return connection;
  }
}

class RawConnection {
  isOpen = true;
  private waiting: Waiting | undefined;
  private status = 0;
  private head = '';
  /** Bytes of the response that have not arrived. */
  private left = 0;

  constructor(
    private readonly socket: Socket,
    onClose: () => void,
  ) {
    let failure = new Error('The server has closed the connection');
    socket.setNoDelay();
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      this.isOpen = false;
      onClose();
      this.waiting?.reject(failure);
    });
  }

  send(request: string): Promise<number> {
    this.socket.write(request, 'latin1');
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    if (this.left > 0) this.left -= chunk.length;
    else {
      this.head += chunk.toString('latin1');
      const end = this.head.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(this.head)?.[1];
      if (length === undefined)
        throw new Error(`A response has no Content-Length: ${this.head.slice(0, 300)}`);
      this.status = Number(this.head.slice(9, 12));
      this.left = end + 4 + Number(length) - this.head.length;
      this.head = '';
    }
    if (this.left > 0) return;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(this.status);
  }
}
