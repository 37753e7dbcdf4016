import { expect } from 'chai';

/** One message of a stream of Server-Sent Events. */
export interface SseMessage {
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into any notification
  readonly data: any;
}

/** A client of a stream of Server-Sent Events, which reads only when it is asked to. */
export class SseClient {
  /** Everything that was read. */
  text = '';
  /** Comments so far, without the colon. */
  readonly comments: string[] = [];
  /** As a browser would have it. */
  lastEventId: string | undefined;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private readonly decoder = new TextDecoder();
  private rest = '';

  private constructor(
    readonly headers: Headers,
    body: ReadableStream<Uint8Array>,
    private readonly abort: AbortController,
  ) {
    this.reader = body.getReader();
  }

  /** Resolves when the stream has begun; fails for any other answer than 200. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<SseClient> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    if (response.status !== 200 || !response.body)
      expect.fail(`${response.status}: ${await response.text()}`);
    return new SseClient(response.headers, response.body, abort);
  }

  /** The next messages that have data; fewer when the stream ends before. */
  async take(count: number): Promise<SseMessage[]> {
    const messages: SseMessage[] = [];
    while (messages.length < count) {
      const block = await this.block();
      if (block === undefined) break;
      if (block.data !== undefined) messages.push(block);
    }
    return messages;
  }

  /** The next block, be it a message, a comment or an id; undefined at the end. */
  async block(): Promise<SseMessage | undefined> {
    let end = this.rest.indexOf('\n\n');
    for (; end < 0; end = this.rest.indexOf('\n\n')) {
      const { done, value } = await this.reader.read();
      if (done) return undefined;
      const piece = this.decoder.decode(value, { stream: true });
      this.text += piece;
      this.rest += piece;
    }
    const lines = this.rest.slice(0, end).split('\n');
    this.rest = this.rest.slice(end + 2);
    return this.parse(lines);
  }

  close(): void {
    this.abort.abort();
  }

  private parse(lines: readonly string[]): SseMessage {
    this.comments.push(...lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1).trim()));
    const field = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    const [id, data] = [field('id'), field('data')];
    this.lastEventId = id ?? this.lastEventId;
    return { id, data: data === undefined ? undefined : JSON.parse(data) };
  }
}
