import type { Query } from '../values/query.js';
import type { Page } from './collection.js';

/** An event on its way into the log. */
export interface NewEvent {
  /** The `eventId`. */
  readonly id: string;
  /** The number of the API, `TMF646`. */
  readonly api: string;
  /** `AppointmentCreateEvent` */
  readonly type: string;
  /** What it is about: events about one thing are delivered in their order. */
  readonly orderingKey: string;
  readonly resourceId: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The notification, as JSON. */
  readonly text: string;
}

/** An event in the log. */
export interface LoggedEvent extends NewEvent {
  /** In order of writing. */
  readonly number: number;
}

/** An event that has its place: places are given in an order in which nothing is added behind a reader's back. */
export interface SequencedEvent {
  readonly position: number;
  readonly api: string;
  readonly type: string;
  readonly time: number;
  readonly text: string;
}

export interface NewSubscription {
  readonly id: string;
  readonly api: string;
  readonly callback: string;
  readonly query: string | undefined;
  readonly secret: string | undefined;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** What decides whether a subscription gets an event. */
export type Subscriber = Pick<NewSubscription, 'id' | 'api' | 'query'>;

/** One event for one subscriber. */
export interface Assignment {
  readonly event: LoggedEvent;
  readonly subscription: string;
  /** Why it is dead from the beginning, if it is. */
  readonly error?: string;
}

/** A subscription that a worker holds. */
export interface LeasedSubscription extends Omit<NewSubscription, 'createdAt'> {
  /** Goes up when deliveries have to be looked for again from the beginning. */
  readonly revision: number;
}

/** A delivery that is still to be made. */
export interface PendingDelivery {
  /** In the order of delivery. */
  readonly key: number;
  /** The `number` of its event. */
  readonly event: number;
  readonly eventId: string;
  readonly orderingKey: string;
  readonly attempts: number;
  /** Not before; milliseconds since the epoch. */
  readonly dueAt: number;
  readonly createdAt: number;
}

/** How an attempt ended. */
export interface AttemptResult {
  readonly key: number;
  readonly state: 'delivered' | 'pending' | 'dead';
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly dueAt?: number;
  readonly status?: number;
  readonly error?: string;
}

/** Which deliveries are to be made again. */
export interface Redelivery {
  readonly states: readonly string[];
  /** Times of events in milliseconds since the epoch: from the first, before the second. */
  readonly from?: number;
  readonly to?: number;
}

/** The text and type of a logged event. */
export type EventText = Pick<LoggedEvent, 'number' | 'type' | 'text'>;

/**
 * The log of events, who has subscribed to them, and what became of each delivery. Times of leases are the
 * database's, so that clocks of processes do not matter.
 */
export interface Outbox {
  /** Adds events to the log in the transaction that this store is bound to. */
  append(events: readonly NewEvent[]): Promise<void>;
  /** Calls the listener whenever a transaction of this process has committed events; answers how to stop that. */
  onAppended(listener: () => void): () => void;

  /**
   * Gives places to the events that have none, the oldest first, and makes a delivery of each assignment. One
   * process at a time does that, with fewer where they are large; answers 0 while another one does or when there is nothing to do, otherwise how
   * many events it were.
   */
  sequence(
    limit: number,
    assign: (events: readonly LoggedEvent[], subscribers: readonly Subscriber[]) => readonly Assignment[],
  ): Promise<number>;
  /** Events behind a position, in order; not as many where they are large. */
  eventsAfter(position: number, limit: number): Promise<SequencedEvent[]>;
  /** The position of the last event that ever had one; 0 before the first. */
  lastPosition(): Promise<number>;
  /** Texts by number, without those that are no longer kept; not of all where they are large. */
  eventTexts(numbers: readonly number[]): Promise<EventText[]>;

  /** Rejects with a 409 `TmfError` when the callback has this query already, or the API this many subscriptions. */
  subscribe(subscription: NewSubscription, maxPerApi: number): Promise<void>;
  /** False when there is none. */
  unsubscribe(api: string, id: string): Promise<boolean>;
  findSubscriptions(api: string, query: Query): Promise<Page>;
  findDeliveries(subscription: string, query: Query): Promise<Page>;
  /** Makes deliveries pending and due again; answers how many. */
  redeliver(subscription: string, selection: Redelivery): Promise<number>;

  /** Takes subscriptions that nobody holds, at most so many, for so many milliseconds. */
  acquireLeases(holder: string, limit: number, durationMs: number): Promise<LeasedSubscription[]>;
  /** Prolongs what the holder has; answers which that still are. */
  renewLeases(holder: string, durationMs: number): Promise<{ id: string; revision: number }[]>;
  /** Lets go of a subscription, or of everything that the holder has. */
  releaseLeases(holder: string, subscription?: string): Promise<void>;

  /** The pending deliveries of a subscription behind a key, in order. */
  pending(subscription: string, afterKey: number, limit: number): Promise<PendingDelivery[]>;
  /** The first pending deliveries of one stream. */
  pendingWithOrderingKey(
    subscription: string,
    orderingKey: string,
    limit: number,
  ): Promise<PendingDelivery[]>;
  /** The key of the last delivery. */
  lastDelivery(): Promise<number>;
  /** Subscriptions that have got deliveries with keys behind this one, and the last such key. */
  deliveriesAfter(afterKey: number): Promise<{ subscriptions: string[]; last: number }>;
  record(results: readonly AttemptResult[]): Promise<void>;

  /** Removes what is over, some thousand rows at a time; false when there is more. */
  expire(deliveredBefore: number, eventsBefore: number): Promise<boolean>;
}
