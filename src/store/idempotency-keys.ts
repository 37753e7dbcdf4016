/** The answer to a creation with an idempotency key, as it is kept for repetitions. */
export interface KeptAnswer {
  /** Identifies the request that was answered. */
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** Idempotency keys with the answers to their requests, in the transactions of these requests. */
export interface IdempotencyKeys {
  /** Returns the answer that is kept for a key, if there is one. */
  find(key: string): Promise<KeptAnswer | undefined>;
  /**
   * Takes a key until the transaction ends. Returns the answer that is kept for it, if there is one, and `running`
   * while another transaction has the key. Only in a transaction.
   */
  claim(key: string): Promise<KeptAnswer | 'running' | undefined>;
  /** Keeps the answer for a key that this transaction has claimed. */
  keep(key: string, answer: KeptAnswer, durationMs: number): Promise<void>;
  /** Removes some of the keys whose time is over. Returns their number. */
  removeExpired(): Promise<number>;
}
