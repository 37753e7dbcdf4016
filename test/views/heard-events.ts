import { expect } from 'chai';
import type { JsonObject } from '../../src/values/json.js';
import { SseClient } from '../support/sse.js';
import { expectEqual } from './equal.js';
import type { Version } from './subjects.js';

/** What a version shows of resources, in one order: after their creation, and after a change. */
export interface States {
  readonly created: readonly JsonObject[];
  readonly changed: readonly JsonObject[];
}

interface HeardEvent {
  readonly type: string;
  readonly resource: JsonObject;
}

/** The events of one version, from now on. */
export class HeardEvents {
  private constructor(
    private readonly version: Version,
    private readonly client: SseClient | undefined,
  ) {}

  /** Versions without events of the resource are not listened to. */
  static async of(url: string, version: Version): Promise<HeardEvents> {
    const isSilent = version.events.size === 0;
    return new HeardEvents(
      version,
      isSilent ? undefined : await SseClient.open(`${url}/events?api=${version.key}`),
    );
  }

  /**
   * Expects the events that the version declares, for each of these resources, with what it shows of them, until the first
   * one of the resource `end`. `sent` leaves out what the server sets.
   */
  async expect(
    ids: readonly string[],
    { created, changed }: States,
    end: string,
    sent: (document: JsonObject) => JsonObject,
  ): Promise<void> {
    if (!this.client) return;
    const heard = await this.until(end);
    for (const [index, id] of ids.entries()) {
      const own = heard.filter(({ resource }) => resource.id === id);
      const isCreation = ({ type }: HeardEvent) => type.endsWith('CreateEvent');
      const creations = own.filter(isCreation);
      const changes = own.filter((each) => !isCreation(each));
      const [before, after] = [created, changed].map((all) => sent(all[index] as JsonObject)) as [
        JsonObject,
        JsonObject,
      ];
      expect(creations.length, `creations of ${id}`).to.equal(this.has('CreateEvent') ? 1 : 0);
      for (const { resource } of creations) expectEqual(sent(bare(resource)), before);
      for (const { resource } of changes) expectEqual(sent(bare(resource)), after);
      const isChanged = JSON.stringify(before) !== JSON.stringify(after);
      if (isChanged && this.has('AttributeValueChangeEvent'))
        expect(changes, `changes of ${id}`).not.to.be.empty;
    }
  }

  close(): void {
    this.client?.close();
  }

  private has(kind: string): boolean {
    return [...this.version.events].some((event) => event.endsWith(kind));
  }

  /** All events until the first one of the resource with this id. */
  private async until(id: string): Promise<HeardEvent[]> {
    const events: HeardEvent[] = [];
    for (;;) {
      const [message] = (await this.client?.take(1)) ?? [];
      if (!message) return expect.fail('The stream has ended');
      const { eventType: type, event, payload } = message.data;
      const resource = Object.values(event ?? payload)[0] as JsonObject;
      if (resource.id === id) return events;
      events.push({ type, resource });
    }
  }
}

const bare = ({ id: _, href: __, ...document }: JsonObject): JsonObject => document;
