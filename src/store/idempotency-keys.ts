/** The response to a creation with an idempotency key, as it is kept for repetitions. */
export interface KeptResponse {
  /** Identifies the request that was answered. */
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** Idempotency keys with the responses to their requests, in the transactions of these requests. */
export interface IdempotencyKeys {
  /** Returns the response that is kept for a key, if there is one. */
  find(key: string): Promise<KeptResponse | undefined>;
  /**
   * Takes a key until the transaction ends. Returns the response that is kept for it, if there is one, and `running`
   * while another transaction has the key. Only in a transaction.
   */
  claim(key: string): Promise<KeptResponse | 'running' | undefined>;
  /** Keeps the response for a key that this transaction has claimed. */
  keep(key: string, response: KeptResponse, durationMs: number): Promise<void>;
  /** Removes some of the keys whose time is over. Returns their number. */
  removeExpired(): Promise<number>;
}
