/** What subscriptions need of the side that delivers. */
export interface Hub {
  /** Throws a 400 for what is no query for the events of this API. */
  checkQuery(api: string, query: string | undefined): void;
  /** Throws a 400 for an address that events may not be sent to. */
  checkCallback(callback: string): Promise<void>;
  /** Throws a 400 for a text that cannot sign. */
  checkSecret(secret: string): void;
  /** Subscriptions or deliveries have changed. */
  wake(): void;
  /** Subscriptions that one API can have. */
  readonly mostSubscriptions: number;
}
