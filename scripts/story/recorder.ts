/** One request of a client, and what it was answered. */
export interface Exchange {
  readonly method: string;
  /** Behind the server's address. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

/** What the generated clients send by, writing down what goes over the wire. */
export class Recorder {
  readonly exchanges: Exchange[] = [];

  constructor(private readonly url: string) {}

  /** In place of `fetch`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const text = await response.clone().text();
    this.exchanges.push({
      method: init?.method ?? 'GET',
      path: String(input).replace(this.url, ''),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      status: response.status,
      answer: text === '' ? undefined : (JSON.parse(text) as unknown),
    });
    return response;
  };

  /** Those since the last call. */
  take(): Exchange[] {
    return this.exchanges.splice(0);
  }
}
