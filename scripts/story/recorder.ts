/** Request of a client and its response. */
export interface Exchange {
  readonly method: string;
  /** Path after the server's address. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

/** Replacement of `fetch` for the generated clients that records exchanges. */
export class Recorder {
  readonly exchanges: Exchange[] = [];

  constructor(private readonly url: string) {}

  /** Sends the request and records the exchange. */
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

  /** Returns and removes the exchanges since the last call. */
  take(): Exchange[] {
    return this.exchanges.splice(0);
  }
}
