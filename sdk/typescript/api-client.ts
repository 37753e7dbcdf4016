import { type EventOptions, readEvents, type StreamedEvent } from './event-stream.js';
import { ResourceClient } from './resource.js';
import { type ClientOptions, Transport } from './transport.js';

/** A notification of one of these types, with its `eventType`. */
export type EventOf<Events, Type extends keyof Events = keyof Events> = {
  [Each in Type]: Omit<Events[Each], 'eventType'> & { eventType: Each };
}[Type];

/** Base of the clients of all APIs. */
export class ApiClient<Events> {
  protected readonly transport: Transport;

  constructor(
    options: ClientOptions,
    basePath: string,
    private readonly eventTypes: readonly (keyof Events & string)[],
  ) {
    this.transport = new Transport(options, basePath);
  }

  /** Reads the events of this API as they happen, from `GET /events`. */
  events<Type extends keyof Events & string = keyof Events & string>(
    options: EventOptions<Type> = {},
  ): AsyncGenerator<StreamedEvent<EventOf<Events, Type>>, void, undefined> {
    return readEvents(this.transport, this.eventTypes as readonly Type[], options);
  }

  /** The operations on a collection; their type is that of the attribute that they are assigned to. */
  protected resource<Resource>(path: string): Resource {
    return new ResourceClient(this.transport, path) as Resource;
  }
}
