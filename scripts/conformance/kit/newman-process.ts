import newman, { type NewmanRunSummary } from 'newman';
import type { Assertion } from '../model.js';
import { exchangeOf, type RequestEvent } from './exchange-of.js';
import type { Task, Told } from './newman-messages.js';

/** What newman's events have in common; the rest depends on the event. */
interface Place {
  readonly cursor?: { readonly ref?: string } | undefined;
  readonly item?: { readonly id: string } | undefined;
}

// A program of its own: a script that never ends takes the process with it that it runs in.
const { patience, ...files } = JSON.parse(process.argv[2] ?? '') as Task;
const tell = (message: Told) => process.send?.(message);
process.on('disconnect', () => process.exit());

const items = new Map<string, string>();
let current = '';

/** Exceptions of scripts do not name their item: then it is the one that is being run. */
const itemOf = ({ cursor, item }: Place) => item?.id ?? items.get(cursor?.ref ?? '') ?? current;

const told = (kind: 'assertion' | 'trouble', place: Place, text: string, error?: Error | null) =>
  tell({ kind, item: itemOf(place), assertion: asserted(text, error) });

const asserted = (text: string, error?: Error | null): Assertion =>
  error
    ? { text, passed: false, detail: detailOf(error), source: 'kit' }
    : { text, passed: true, source: 'kit' };

const detailOf = ({ name, message }: Error) =>
  name === 'AssertionError' || name === undefined ? message : `${name}: ${message}`;

/** Newman's own list of failures is what counts. */
function ended(error: Error | null, { run, error: fatal }: NewmanRunSummary): void {
  if (error ?? fatal) throw error ?? fatal;
  for (const { error: why, at, source, cursor } of run.failures)
    told('trouble', { item: source, cursor }, why.test ?? at, why);
  process.send?.({ kind: 'end' } satisfies Told, () => process.disconnect());
}

newman
  .run({ ...files, timeoutRequest: patience, timeoutScript: patience, reporters: [] }, ended)
  .on('beforeItem', (_, place: Place & { item: { id: string; name: string } }) => {
    current = place.item.id;
    items.set(place.cursor?.ref ?? '', current);
    tell({ kind: 'begin', item: current, name: place.item.name });
  })
  .on('request', (error: Error | null, event: Place & RequestEvent) => {
    if (event.request) tell({ kind: 'exchange', item: itemOf(event), exchange: exchangeOf(event, error) });
    if (error) told('trouble', event, 'the request is answered', error);
  })
  .on('script', (error: Error | null, event: Place & { event?: { listen: string } }) => {
    if (error) told('trouble', event, `the ${event.event?.listen ?? ''} script runs to its end`, error);
  })
  .on('exception', (_, event: Place & { error: Error }) =>
    told('trouble', event, 'scripts throw nothing', event.error),
  )
  .on('assertion', (error: Error | null, event: Place & { assertion: string; skipped?: boolean }) => {
    if (event.skipped !== true) told('assertion', event, event.assertion, error);
  });
