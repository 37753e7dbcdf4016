import type { Query } from '../values/query.js';
import type { Page } from './collection.js';

/** An event that has not been written yet. */
export interface NewEvent {
  /** The `eventId`. */
  readonly id: string;
  /** The number of the API: `TMF646`. */
  readonly api: string;
  /** `AppointmentCreateEvent` */
  readonly type: string;
  /** Events with the same ordering key are delivered in their order. */
  readonly orderingKey: string;
  readonly resourceId: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The notification, as JSON. */
  readonly text: string;
  /** Number of deliveries that led to this event, each to a server that made the next change; 0 by default. */
  readonly hops?: number;
  /** The trace of the change (W3C Trace Context); empty for none. */
  readonly traceparent?: string | undefined;
}

/** An event in the log. */
export interface LoggedEvent extends NewEvent {
  /** Increases in the order of writing. */
  readonly number: number;
}

/**
 * An event with its position. Readers of the log see positions in order: no event is ever added before a
 * position that was read.
 */
export interface SequencedEvent {
  readonly position: number;
  readonly id: string;
  readonly api: string;
  readonly type: string;
  readonly orderingKey: string;
  readonly resourceId: string;
  readonly time: number;
  readonly text: string;
  /** See `NewEvent`; absent without one. */
  readonly traceparent?: string | undefined;
}

/** Events that a sink has not got yet. */
export interface SinkBacklog {
  /** At most 100,000. */
  readonly events: number;
  /** Time of the oldest, in milliseconds since the epoch. */
  readonly oldestEvent: number | undefined;
}

/** A subscription of a client to the events of an API. */
export interface NewSubscription {
  readonly id: string;
  readonly api: string;
  readonly callback: string;
  readonly query: string | undefined;
  readonly secret: string | undefined;
  /** The client that it belongs to, as the services write it; undefined when clients are not known. */
  readonly owner?: string | undefined;
  /** The part of the owner that never changes; subscriptions are found by it. */
  readonly ownerId?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** The part of a subscription that decides whether it gets an event. */
export type Subscriber = Pick<NewSubscription, 'id' | 'api' | 'query' | 'owner'>;

/** The reason why a subscription gets no more events until it is resumed. */
export interface Suspension {
  readonly subscription: string;
  readonly reason: string;
}

/** The outcome of evaluating the queries of subscriptions on events. */
export interface Decisions {
  readonly assignments: readonly Assignment[];
  readonly suspensions: readonly Suspension[];
}

/** Evaluates the queries of subscriptions on events; it does not reject because of a query. */
export type Decide = (
  events: readonly LoggedEvent[],
  subscribers: readonly Subscriber[],
) => Promise<Decisions> | Decisions;

/** Maximum numbers of subscriptions. */
export interface SubscriptionLimits {
  /** Of one API: `HUB_SUBSCRIPTIONS`. */
  readonly perApi: number;
  /** With callbacks at one host, of all APIs: `HUB_SUBSCRIPTIONS_PER_HOST`. */
  readonly perHost: number;
}

/** A decision to deliver an event to a subscription. */
export interface Assignment {
  readonly event: LoggedEvent;
  readonly subscription: string;
  /** When given, the delivery is created as dead, for this reason. */
  readonly error?: string;
}

/** A subscription of which a worker has the lease. */
export interface LeasedSubscription extends Omit<NewSubscription, 'createdAt' | 'ownerId'> {
  /** The secret before the present one, and the time in milliseconds since the epoch until which it signs too. */
  readonly formerSecret?: { readonly secret: string; readonly until: number } | undefined;
  /** Increases when the lease holder has to read all pending deliveries again. */
  readonly revision: number;
}

/** A delivery that has to be made. */
export interface PendingDelivery {
  /** In the order of delivery. */
  readonly key: number;
  /** The `number` of its event. */
  readonly event: number;
  readonly eventId: string;
  readonly orderingKey: string;
  readonly attempts: number;
  /** Time of the next attempt, in milliseconds since the epoch. */
  readonly dueAt: number;
  readonly createdAt: number;
}

/** The result of a delivery attempt. */
export interface AttemptResult {
  readonly key: number;
  /** That of the delivery when the attempt began: one that has been made pending anew keeps that. */
  readonly createdAt: number;
  readonly state: 'delivered' | 'pending' | 'dead';
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly dueAt?: number;
  readonly status?: number;
  readonly error?: string;
}

/** Selects the deliveries to repeat. */
export interface Redelivery {
  readonly states: readonly string[];
  /** Period of event times in milliseconds since the epoch, with `from` and without `to`. */
  readonly from?: number;
  readonly to?: number;
}

/** Backlog of the outbox. Counts of events and deliveries end at 100,000; times are in milliseconds since the epoch. */
export interface Backlog {
  /** Events that are not sequenced yet. */
  readonly events: number;
  readonly oldestEvent: number | undefined;
  /** Pending deliveries. */
  readonly deliveries: number;
  /** When the oldest pending delivery was created. */
  readonly oldestDelivery: number | undefined;
  /** Subscriptions, including the suspended ones. */
  readonly subscriptions: number;
  readonly suspended: number;
}

/** The text and type of a logged event. */
export type EventText = Pick<LoggedEvent, 'number' | 'type' | 'text' | 'hops' | 'traceparent'>;

/**
 * The transactional outbox: the log of events, the subscriptions, and the state of each delivery. Leases use the
 * clock of the database, so that clocks of processes do not matter.
 */
export interface Outbox {
  /** Adds events to the log, in the transaction of this store. */
  append(events: readonly NewEvent[]): Promise<void>;
  /**
   * Calls the listener after each transaction of this process that has added events. Returns a function that
   * removes the listener.
   */
  onAppended(listener: () => void): () => void;

  /**
   * Gives positions to at most `limit` events that have none, oldest first, creates a delivery for each assignment,
   * and suspends subscriptions. `decide` runs before the transaction, so that it holds no lock. Only one process
   * writes at a time; large events are processed in smaller batches. Returns the number of events; 0 when there is
   * nothing to do or another process is doing it.
   */
  sequence(limit: number, decide: Decide): Promise<number>;
  /** Returns the events after a position in order, at most `limit`, and fewer when they are large: one, or `maxCharacters`. */
  eventsAfter(position: number, limit: number, maxCharacters?: number): Promise<SequencedEvent[]>;
  /** Returns the last position that was ever given; 0 before the first event. */
  lastPosition(): Promise<number>;
  /**
   * Returns the texts of these events, without events that have been removed or have more than `largest` bytes; only some of
   * them when they are large.
   */
  eventTexts(numbers: readonly number[], largest?: number): Promise<EventText[]>;

  /**
   * Adds a subscription. Rejects with a 409 `TmfError` when this callback already has this query from this owner, or there
   * are too many subscriptions.
   */
  subscribe(subscription: NewSubscription, limits: SubscriptionLimits): Promise<void>;
  /** Removes a subscription. Returns false when it does not exist. */
  unsubscribe(api: string, id: string): Promise<boolean>;
  /** Ends a suspension: the subscription gets the events from now on. Returns false when it does not exist. */
  resume(api: string, id: string): Promise<boolean>;
  /**
   * Replaces the secret of a subscription. The former one, if there is one, signs too until a time in milliseconds since
   * the epoch. Returns false when the subscription does not exist.
   */
  rotateSecret(api: string, id: string, secret: string, formerUntil: number): Promise<boolean>;
  /**
   * Suspends a subscription whose listener is gone, and makes its pending deliveries dead, at most some thousand with each
   * statement; nothing if its revision is another one, so that it may have been resumed since.
   */
  endDeliveries(suspension: Suspension, revision: number): Promise<void>;
  /** Replaces each stored secret by what `seal` returns for it; undefined leaves it. Returns the number replaced. */
  resealSecrets(seal: (secret: string, subscription: string) => string | undefined): Promise<number>;
  /** Subscriptions of an API; with an `ownerId` only those of that client. */
  findSubscriptions(api: string, query: Query, ownerId?: string): Promise<Page>;
  findDeliveries(subscription: string, query: Query): Promise<Page>;
  /** Makes the selected deliveries pending and due again. Returns their number. */
  redeliver(subscription: string, selection: Redelivery): Promise<number>;

  /**
   * Acquires the leases of at most `limit` subscriptions that have no valid lease. A lease that ends much later than
   * one given now is not valid: the clock was set back.
   */
  acquireLeases(holder: string, limit: number, durationMs: number): Promise<LeasedSubscription[]>;
  /** Renews all leases of the holder. Returns the subscriptions that it still has. */
  renewLeases(holder: string, durationMs: number): Promise<{ id: string; revision: number }[]>;
  /** Releases the lease of one subscription, or all leases of the holder. */
  releaseLeases(holder: string, subscription?: string): Promise<void>;

  /** Returns the pending deliveries of a subscription after a key in order, at most `limit`. */
  pending(subscription: string, afterKey: number, limit: number): Promise<PendingDelivery[]>;
  /** Returns the first pending deliveries with this ordering key, at most `limit`. */
  pendingWithOrderingKey(
    subscription: string,
    orderingKey: string,
    limit: number,
  ): Promise<PendingDelivery[]>;
  /** Returns the key of the last delivery; 0 before the first. */
  lastDelivery(): Promise<number>;
  /** Returns the subscriptions that have deliveries after this key, and the last key. */
  deliveriesAfter(afterKey: number): Promise<{ subscriptions: string[]; last: number }>;
  record(results: readonly AttemptResult[]): Promise<void>;

  /** Creates a sink, which gets all events that get their positions from now on; does nothing if it exists. */
  openSink(name: string): Promise<void>;
  /** Acquires or renews the lease on a sink. Returns false while another process has it. */
  leaseSink(name: string, holder: string, durationMs: number): Promise<boolean>;
  /** Returns the position of the last event that a sink has got. */
  sinkPosition(name: string): Promise<number>;
  /** Records that a sink has got all events up to a position. Returns false when the lease is another process's. */
  advanceSink(name: string, holder: string, position: number): Promise<boolean>;
  releaseSink(name: string, holder: string): Promise<void>;
  /** Returns how many events wait for a sink. */
  sinkBacklog(name: string): Promise<SinkBacklog>;

  /** Returns how much waits to be sequenced and delivered. */
  backlog(): Promise<Backlog>;

  /**
   * Removes expired events, deliveries and removed subscriptions, some thousand rows at a time; no events that the sink has
   * not got. Returns false when more rows are left.
   */
  expire(deliveredBefore: number, eventsBefore: number, sink?: string): Promise<boolean>;
}
