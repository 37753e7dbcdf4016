import { TmfError } from './errors.js';
import { queryString } from './query.js';
import { sleep, type Transport } from './transport.js';
import type { AnyWhere } from './types.js';

/** Which events are read, and from where. */
export interface EventOptions<Type extends string> {
  /** The types of events; by default all of the API. */
  readonly types?: readonly Type[];
  /** Conditions on the notification: `{ 'event.appointment.status': 'confirmed' }`. */
  readonly where?: AnyWhere;
  /** Begins with the latest events, this many of them. */
  readonly last?: number;
  /** Begins after the event with this id; 0 begins with the oldest event that is kept. */
  readonly lastEventId?: string | number;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
}

/** An event of the stream. `id` is for `lastEventId`. */
export interface StreamedEvent<Event> {
  readonly id: string;
  readonly event: Event;
}

const MAX_DELAY_MS = 30_000;

/** Reads events as they happen. After a lost connection, it continues after the last event, without gaps. */
export async function* readEvents<Event, Type extends string>(
  transport: Transport,
  allTypes: readonly Type[],
  { types = allTypes, where, last, lastEventId, signal }: EventOptions<Type>,
): AsyncGenerator<StreamedEvent<Event>, void, undefined> {
  let position = lastEventId === undefined ? undefined : String(lastEventId);
  for (let failures = 0; !signal?.aborted; failures += 1) {
    const start = position === undefined ? last && `last=${last}` : `lastEventId=${position}`;
    const query = [queryString({ where: { ...where, eventType: types } }), start].filter(Boolean).join('&');
    try {
      for await (const { id, data } of messages(transport, `${transport.baseUrl}/events?${query}`, signal)) {
        failures = 0;
        if (id !== undefined) position = id;
        if (data !== '') yield { id: position ?? '', event: JSON.parse(data) as Event };
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof TmfError && error.status < 500 && error.status !== 429) throw error;
    }
    await sleep(Math.min(250 * 2 ** failures, MAX_DELAY_MS), signal).catch(() => {});
  }
}

interface Message {
  readonly id: string | undefined;
  readonly data: string;
}

/** The messages of one connection (Server-Sent Events). */
async function* messages(
  transport: Transport,
  url: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Message, void, undefined> {
  const headers = { Accept: 'text/event-stream' };
  const response = await transport.open(url, { headers, ...(signal && { signal }) }, 1);
  if (!response.ok || !response.body) {
    const body: unknown = await response.json().catch(() => undefined);
    throw new TmfError(response, body, { method: 'GET', url, attempts: 1 });
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) yield messageOf(block);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function messageOf(block: string): Message {
  const fields = block.split(/\r?\n/).map((line) => /^(\w+): ?(.*)$/.exec(line) ?? []);
  const valuesOf = (field: string) =>
    fields.flatMap(([, name, value = '']) => (name === field ? [value] : []));
  return { id: valuesOf('id').at(-1), data: valuesOf('data').join('\n') };
}
