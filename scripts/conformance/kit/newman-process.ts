import newman, { type NewmanRunSummary } from 'newman';
import type { Assertion } from '../results/model.js';
import { exchangeOf, type RequestEvent } from './exchange-of.js';
import type { NewmanMessage, Task } from './newman-messages.js';

/** What newman's events have in common; the rest depends on the event. */
interface EventSource {
  readonly cursor?: { readonly ref?: string } | undefined;
  readonly item?: { readonly id: string } | undefined;
}

// A program of its own: a script that never ends takes the process with it that it runs in.
const { timeoutMs, ...files } = JSON.parse(process.argv[2] ?? '') as Task;
const send = (message: NewmanMessage) => process.send?.(message);
process.on('disconnect', () => process.exit());

const items = new Map<string, string>();
let current = '';

/** Exceptions of scripts do not name their item: then it is the one that is being run. */
const itemOf = ({ cursor, item }: EventSource) => item?.id ?? items.get(cursor?.ref ?? '') ?? current;

const report = (kind: 'assertion' | 'trouble', place: EventSource, text: string, error?: Error | null) =>
  send({ kind, item: itemOf(place), assertion: assertionOf(text, error) });

const assertionOf = (text: string, error?: Error | null): Assertion =>
  error
    ? { text, passed: false, detail: detailOf(error), source: 'kit' }
    : { text, passed: true, source: 'kit' };

const detailOf = ({ name, message }: Error) =>
  name === 'AssertionError' || name === undefined ? message : `${name}: ${message}`;

/** Newman's own list of failures is what counts. */
function finish(error: Error | null, { run, error: fatal }: NewmanRunSummary): void {
  if (error ?? fatal) throw error ?? fatal;
  for (const { error: why, at, source, cursor } of run.failures)
    report('trouble', { item: source, cursor }, why.test ?? at, why);
  process.send?.({ kind: 'end' } satisfies NewmanMessage, () => process.disconnect());
}

newman
  .run({ ...files, timeoutRequest: timeoutMs, timeoutScript: timeoutMs, reporters: [] }, finish)
  .on('beforeItem', (_, place: EventSource & { item: { id: string; name: string } }) => {
    current = place.item.id;
    items.set(place.cursor?.ref ?? '', current);
    send({ kind: 'begin', item: current, name: place.item.name });
  })
  .on('request', (error: Error | null, event: EventSource & RequestEvent) => {
    if (event.request) send({ kind: 'exchange', item: itemOf(event), exchange: exchangeOf(event, error) });
    if (error) report('trouble', event, 'the request is answered', error);
  })
  .on('script', (error: Error | null, event: EventSource & { event?: { listen: string } }) => {
    if (error) report('trouble', event, `the ${event.event?.listen ?? ''} script runs to its end`, error);
  })
  .on('exception', (_, event: EventSource & { error: Error }) =>
    report('trouble', event, 'scripts throw nothing', event.error),
  )
  .on('assertion', (error: Error | null, event: EventSource & { assertion: string; skipped?: boolean }) => {
    if (event.skipped !== true) report('assertion', event, event.assertion, error);
  });
