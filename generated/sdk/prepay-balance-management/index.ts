// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface PrepayBalanceManagementEvents {
  AdjustBalanceAttributeValueChangeEvent: models.AdjustBalanceAttributeValueChangeEvent;
  AdjustBalanceCancelEvent: models.AdjustBalanceCancelEvent;
  AdjustBalanceCreateEvent: models.AdjustBalanceCreateEvent;
  AdjustBalanceDeleteEvent: models.AdjustBalanceDeleteEvent;
  AdjustBalanceFailureEvent: models.AdjustBalanceFailureEvent;
  AdjustBalanceStatusChangeEvent: models.AdjustBalanceStatusChangeEvent;
  BucketAttributeValueChangeEvent: models.BucketAttributeValueChangeEvent;
  BucketCreateEvent: models.BucketCreateEvent;
  BucketDeleteEvent: models.BucketDeleteEvent;
  ReserveBalanceAttributeValueChangeEvent: models.ReserveBalanceAttributeValueChangeEvent;
  ReserveBalanceCancelEvent: models.ReserveBalanceCancelEvent;
  ReserveBalanceCreateEvent: models.ReserveBalanceCreateEvent;
  ReserveBalanceDeleteEvent: models.ReserveBalanceDeleteEvent;
  ReserveBalanceFailureEvent: models.ReserveBalanceFailureEvent;
  ReserveBalanceStatusChangeEvent: models.ReserveBalanceStatusChangeEvent;
  TopupBalanceAttributeValueChangeEvent: models.TopupBalanceAttributeValueChangeEvent;
  TopupBalanceCancelEvent: models.TopupBalanceCancelEvent;
  TopupBalanceCreateEvent: models.TopupBalanceCreateEvent;
  TopupBalanceDeleteEvent: models.TopupBalanceDeleteEvent;
  TopupBalanceFailureEvent: models.TopupBalanceFailureEvent;
  TopupBalanceStatusChangeEvent: models.TopupBalanceStatusChangeEvent;
  TransferBalanceAttributeValueChangeEvent: models.TransferBalanceAttributeValueChangeEvent;
  TransferBalanceCancelEvent: models.TransferBalanceCancelEvent;
  TransferBalanceCreateEvent: models.TransferBalanceCreateEvent;
  TransferBalanceDeleteEvent: models.TransferBalanceDeleteEvent;
  TransferBalanceFailureEvent: models.TransferBalanceFailureEvent;
  TransferBalanceStatusChangeEvent: models.TransferBalanceStatusChangeEvent;
}

const eventTypes: readonly (keyof PrepayBalanceManagementEvents)[] = [
  'AdjustBalanceAttributeValueChangeEvent',
  'AdjustBalanceCancelEvent',
  'AdjustBalanceCreateEvent',
  'AdjustBalanceDeleteEvent',
  'AdjustBalanceFailureEvent',
  'AdjustBalanceStatusChangeEvent',
  'BucketAttributeValueChangeEvent',
  'BucketCreateEvent',
  'BucketDeleteEvent',
  'ReserveBalanceAttributeValueChangeEvent',
  'ReserveBalanceCancelEvent',
  'ReserveBalanceCreateEvent',
  'ReserveBalanceDeleteEvent',
  'ReserveBalanceFailureEvent',
  'ReserveBalanceStatusChangeEvent',
  'TopupBalanceAttributeValueChangeEvent',
  'TopupBalanceCancelEvent',
  'TopupBalanceCreateEvent',
  'TopupBalanceDeleteEvent',
  'TopupBalanceFailureEvent',
  'TopupBalanceStatusChangeEvent',
  'TransferBalanceAttributeValueChangeEvent',
  'TransferBalanceCancelEvent',
  'TransferBalanceCreateEvent',
  'TransferBalanceDeleteEvent',
  'TransferBalanceFailureEvent',
  'TransferBalanceStatusChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<PrepayBalanceManagementEvents>): EventReceiver => receiver(options);

/** Client of TMF654 Prepay Balance 4.0.0. */
export class PrepayBalanceManagementClient extends ApiClient<PrepayBalanceManagementEvents> {
  readonly accumulatedBalance: Operations<'list' | 'all' | 'count' | 'get', models.AccumulatedBalance, Omit<models.AccumulatedBalance, 'id' | 'href'>, Omit<models.AccumulatedBalance, 'id' | 'href'>> = this.resource('/accumulatedBalance');

  readonly adjustBalance: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.AdjustBalance, models.AdjustBalanceCreate, models.AdjustBalanceUpdate> = this.resource('/adjustBalance');

  readonly balanceAction: Operations<'list' | 'all' | 'count' | 'get', models.BalanceAction, Omit<models.BalanceAction, 'id' | 'href'>, Omit<models.BalanceAction, 'id' | 'href'>> = this.resource('/balanceAction');

  readonly bucket: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'delete', models.Bucket, models.BucketCreate, Omit<models.Bucket, 'id' | 'href'>> = this.resource('/bucket');

  readonly reserveBalance: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.ReserveBalance, models.ReserveBalanceCreate, models.ReserveBalanceUpdate> = this.resource('/reserveBalance');

  readonly topupBalance: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.TopupBalance, models.TopupBalanceCreate, models.TopupBalanceUpdate> = this.resource('/topupBalance');

  readonly transferBalance: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.TransferBalance, models.TransferBalanceCreate, models.TransferBalanceUpdate> = this.resource('/transferBalance');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/prepayBalanceManagement/v4', eventTypes);
  }
}
