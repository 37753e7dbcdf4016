import type { Logger } from 'pino';
import { TmfError } from '../../errors.js';
import type { Collection, StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import type { JsonObject } from '../../values/json.js';
import type { Behaviour, Call } from '../types.js';
import type { ServiceContext } from './context.js';
import { everyMatch, oneOf } from './every-match.js';
import { resourceAccess } from './resource-access.js';
import type { ResourceWriter } from './resource-writer.js';

type Work = NonNullable<Behaviour['runTask']>;

/** Tasks that are looked at before there is another look for new ones. */
const AT_ONCE = 20;

/** Nobody's request: what the server does of its own accord. */
const OWN_CALL: Call = { path: {}, query: '', body: undefined, origin: '', header: () => undefined };

/**
 * Resources of one collection that say what a server has to do: accepted, inProgress, then done or
 * terminatedWithError. A process marks a task as begun before it does it; one that ends without having finished leaves
 * it to others, after some time.
 */
export class Tasks {
  constructor(
    private readonly collectionIn: (store: Store) => Collection,
    private readonly writer: ResourceWriter,
    private readonly context: ServiceContext,
    private readonly logger: Logger,
  ) {}

  async work(working: Work, patience: number): Promise<number> {
    const waiting = await this.waiting(patience);
    for (const { id } of waiting) {
      const begun = await this.begin(id, patience);
      if (begun) await this.finish(begun, working);
    }
    return waiting.length;
  }

  private async waiting(patience: number): Promise<StoredResource[]> {
    const waiting: StoredResource[] = [];
    for await (const task of everyMatch(
      this.collectionIn(this.context.store),
      oneOf('state', ['accepted', 'inProgress']),
    ))
      if (isWaiting(task, patience) && waiting.push(task) >= AT_ONCE) break;
    return waiting;
  }

  private async finish(begun: StoredResource, working: Work): Promise<void> {
    const at = new Date();
    const result = await working(
      begun.document,
      resourceAccess(this.context, this.context.store, ''),
      at,
    ).catch((error: unknown) => failed(begun.document, error, this.logger));
    // Who took it over meanwhile does what is left.
    await this.context.store.transaction(async (store) => {
      const task = await this.collectionIn(store).lock(begun.id, '');
      if (task?.version === begun.version) await this.writer.replace(store, task, result, OWN_CALL);
    });
  }

  /** The task as it is begun, unless somebody else has been faster. */
  private begin(id: string, patience: number): Promise<StoredResource | undefined> {
    return this.context.store.transaction(async (store) => {
      const task = await this.collectionIn(store).lock(id, '');
      if (!task || !isWaiting(task, patience)) return undefined;
      // Nothing that anybody sees happens to one that is begun again; but it is another version.
      if (task.document.state === 'inProgress')
        return this.collectionIn(store).replace(task, task.document, Date.now());
      const begun = { ...task.document, state: 'inProgress' };
      return (await this.writer.replace(store, task, begun, OWN_CALL)).changed;
    });
  }
}

const isWaiting = ({ document: { state }, updatedAt }: StoredResource, patience: number) =>
  state === 'accepted' || (state === 'inProgress' && updatedAt < Date.now() - patience);

/** What only this server should know stays in its log. */
function failed(document: JsonObject, error: unknown, logger: Logger): JsonObject {
  if (!(error instanceof TmfError)) logger.error({ err: error }, 'a task has failed');
  const reason =
    error instanceof TmfError ? (error.details ?? error.message) : 'The server could not compute it';
  return { ...document, state: 'terminatedWithError', terminationReason: reason };
}
