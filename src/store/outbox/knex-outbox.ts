import type { Query } from '../../values/query.js';
import type * as outbox from '../outbox.js';
import { findWhole } from '../query/find-documents.js';
import type { Session } from '../transaction/session.js';
import { backlog } from './backlog.js';
import * as deliveries from './deliveries.js';
import * as log from './event-log.js';
import { lastPosition } from './event-rows.js';
import { removeFormerSecrets, resealSecrets, rotateSecret } from './secrets.js';
import { sequenceEvents } from './sequencing.js';
import * as sinks from './sinks.js';
import * as subscriptions from './subscriptions.js';
import { DELIVERY_LAYOUT, ownedBy, SUBSCRIPTION_LAYOUT } from './tables.js';

const ROWS_AT_ONCE = 1_000;

/** The outbox in the tables of `tables.ts`. */
export class KnexOutbox implements outbox.Outbox {
  /** Expired events before this position have been removed. */
  private removedUpTo = 0;

  constructor(private readonly session: Session) {}

  append(events: readonly outbox.NewEvent[]) {
    return log.appendEvents(this.session, events);
  }

  onAppended(listener: () => void): () => void {
    return this.session.onCommit(({ hasEvents }) => {
      if (hasEvents) listener();
    });
  }

  sequence(limit: number, decide: outbox.Decide) {
    return sequenceEvents(this.session, limit, decide);
  }

  eventsAfter(position: number, limit: number, maxCharacters?: number) {
    return this.inTurn(() => log.eventsAfter(this.session, position, limit, maxCharacters));
  }

  lastPosition() {
    return lastPosition(this.session.reader);
  }

  eventTexts(numbers: readonly number[], largest = Number.MAX_SAFE_INTEGER) {
    return this.inTurn(() => log.eventTexts(this.session, numbers, largest));
  }

  subscribe(subscription: outbox.NewSubscription, limits: outbox.SubscriptionLimits) {
    return subscriptions.subscribe(this.session, subscription, limits);
  }

  resume(api: string, id: string) {
    return subscriptions.resume(this.session, api, id);
  }

  rotateSecret(api: string, id: string, secret: string, formerUntil: number) {
    return rotateSecret(this.session, api, id, secret, formerUntil);
  }

  endDeliveries(suspension: outbox.Suspension, revision: number) {
    return deliveries.endDeliveries(this.session, suspension, revision);
  }

  resealSecrets(seal: (secret: string, subscription: string) => string | undefined) {
    return resealSecrets(this.session, seal);
  }

  unsubscribe(api: string, id: string) {
    return subscriptions.unsubscribe(this.session, api, id);
  }

  findSubscriptions(api: string, query: Query, ownerId?: string) {
    const owned = ownerId === undefined ? query : { ...query, where: ownedBy(ownerId, query.where) };
    return findWhole(this.session, SUBSCRIPTION_LAYOUT, owned, api);
  }

  findDeliveries(subscription: string, query: Query) {
    return findWhole(this.session, DELIVERY_LAYOUT, query, subscription);
  }

  redeliver(subscription: string, selection: outbox.Redelivery) {
    return deliveries.redeliver(this.session, subscription, selection);
  }

  acquireLeases(holder: string, limit: number, durationMs: number) {
    return subscriptions.acquireLeases(this.session, holder, limit, durationMs);
  }

  renewLeases(holder: string, durationMs: number) {
    return subscriptions.renewLeases(this.session, holder, durationMs);
  }

  releaseLeases(holder: string, subscription?: string) {
    return subscriptions.releaseLeases(this.session, holder, subscription);
  }

  pending(subscription: string, afterKey: number, limit: number) {
    return this.inTurn(() => deliveries.pending(this.session, subscription, afterKey, limit));
  }

  pendingWithOrderingKey(subscription: string, orderingKey: string, limit: number) {
    return this.inTurn(() =>
      deliveries.pendingWithOrderingKey(this.session, subscription, orderingKey, limit),
    );
  }

  lastDelivery() {
    return deliveries.lastDelivery(this.session);
  }

  deliveriesAfter(afterKey: number) {
    return this.inTurn(() => deliveries.deliveriesAfter(this.session, afterKey));
  }

  record(results: readonly outbox.AttemptResult[]) {
    return deliveries.record(this.session, results);
  }

  backlog() {
    return backlog(this.session);
  }

  openSink(name: string) {
    return sinks.openSink(this.session, name);
  }

  leaseSink(name: string, holder: string, durationMs: number) {
    return sinks.leaseSink(this.session, name, holder, durationMs);
  }

  sinkPosition(name: string) {
    return sinks.sinkPosition(this.session, name);
  }

  advanceSink(name: string, holder: string, position: number) {
    return sinks.advanceSink(this.session, name, holder, position);
  }

  releaseSink(name: string, holder: string) {
    return sinks.releaseSink(this.session, name, holder);
  }

  sinkBacklog(name: string) {
    return sinks.sinkBacklog(this.session, name);
  }

  async expire(deliveredBefore: number, eventsBefore: number, sink?: string): Promise<boolean> {
    await removeFormerSecrets(this.session);
    const noSubscriptions = await subscriptions.removeUnsubscribed(this.session, ROWS_AT_ONCE);
    const noDeliveries = await deliveries.removeDelivered(this.session, deliveredBefore, ROWS_AT_ONCE);
    const upTo = await log.removeEvents(this.session, eventsBefore, this.removedUpTo, ROWS_AT_ONCE, sink);
    this.removedUpTo = upTo ?? 0;
    return noSubscriptions && noDeliveries && upTo === undefined;
  }

  /** Runs the reads that each event causes for each subscription: they take turns with the lists of clients. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.session.inTurn({}, work);
  }
}
