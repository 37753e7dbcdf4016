export type { EventOf } from './api-client.js';
export { TmfConnectionError, TmfError } from './errors.js';
export type { EventOptions, StreamedEvent } from './event-stream.js';
export type { Delivery, HubClient, Redelivery, Subscription, SubscriptionRequest } from './hub.js';
export type { Page } from './page.js';
export {
  type AnyEvent,
  type EventHandler,
  type EventHandlers,
  type EventReceiver,
  eventReceiver,
  ReceiverError,
  type ReceiverOptions,
  VerificationError,
  verifySignature,
} from './receiver.js';
export {
  type AllOptions,
  type ChangeOptions,
  type CreateOptions,
  etagOf,
  type ListOptions,
  type Operations,
  type ReadOptions,
} from './resource.js';
export type { Attempt, CallOptions, ClientOptions, Hooks } from './transport.js';
export type {
  Condition,
  Identified,
  MergePatch,
  PatchOperation,
  Path,
  Selected,
  SortKey,
  Where,
} from './types.js';
