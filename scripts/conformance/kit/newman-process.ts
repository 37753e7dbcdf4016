import newman, { type NewmanRunSummary } from 'newman';
import type { Assertion } from '../results/model.js';
import { exchangeOf, type RequestEvent } from './exchange-of.js';
import type { NewmanMessage, Task } from './newman-messages.js';

/** Members that newman's events share. */
interface EventSource {
  readonly cursor?: { readonly ref?: string } | undefined;
  readonly item?: { readonly id: string } | undefined;
}

// Runs in its own process: a script that never ends blocks the process that runs it.
const { timeoutMs, ...files } = JSON.parse(process.argv[2] ?? '') as Task;
const send = (message: NewmanMessage) => process.send?.(message);
process.on('disconnect', () => process.exit());

const items = new Map<string, string>();
let current = '';

/** Returns the item of an event; exceptions of scripts have none, so they belong to the current one. */
const itemOf = ({ cursor, item }: EventSource) => item?.id ?? items.get(cursor?.ref ?? '') ?? current;

const report = (kind: 'assertion' | 'trouble', source: EventSource, text: string, error?: Error | null) =>
  send({ kind, item: itemOf(source), assertion: assertionOf(text, error) });

const assertionOf = (text: string, error?: Error | null): Assertion =>
  error
    ? { text, passed: false, detail: detailOf(error), source: 'kit' }
    : { text, passed: true, source: 'kit' };

const detailOf = ({ name, message }: Error) =>
  name === 'AssertionError' || name === undefined ? message : `${name}: ${message}`;

/** Reports newman's final list of failures. */
function finish(error: Error | null, { run, error: fatal }: NewmanRunSummary): void {
  if (error ?? fatal) throw error ?? fatal;
  for (const { error: why, at, source, cursor } of run.failures)
    report('trouble', { item: source, cursor }, why.test ?? at, why);
  process.send?.({ kind: 'end' } satisfies NewmanMessage, () => process.disconnect());
}

newman
  .run({ ...files, timeoutRequest: timeoutMs, timeoutScript: timeoutMs, reporters: [] }, finish)
  .on('beforeItem', (_, source: EventSource & { item: { id: string; name: string } }) => {
    current = source.item.id;
    items.set(source.cursor?.ref ?? '', current);
    send({ kind: 'begin', item: current, name: source.item.name });
  })
  .on('request', (error: Error | null, event: EventSource & RequestEvent) => {
    if (event.request) send({ kind: 'exchange', item: itemOf(event), exchange: exchangeOf(event, error) });
    if (error) report('trouble', event, 'the request gets a response', error);
  })
  .on('script', (error: Error | null, event: EventSource & { event?: { listen: string } }) => {
    if (error) report('trouble', event, `the ${event.event?.listen ?? ''} script completes`, error);
  })
  .on('exception', (_, event: EventSource & { error: Error }) =>
    report('trouble', event, 'scripts throw no exceptions', event.error),
  )
  .on('assertion', (error: Error | null, event: EventSource & { assertion: string; skipped?: boolean }) => {
    if (event.skipped !== true) report('assertion', event, event.assertion, error);
  });
