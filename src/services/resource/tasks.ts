import { ROOT_CONTEXT, type Span, type Tracer } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { TmfError } from '../../errors.js';
import { TRACEPARENT_HEADER, traceparentFor } from '../../events/trace-context.js';
import type { Collection, StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import type { JsonObject } from '../../values/json.js';
import { inSpan, markFailed } from '../../values/spans.js';
import type { Behaviour, Call } from '../types.js';
import type { ServiceContext } from './context.js';
import { everyMatch, oneOf } from './every-match.js';
import { resourceAccess } from './resource-access.js';
import type { Writer } from './resource-writer.js';

type RunTask = NonNullable<Behaviour['runTask']>;

/** How often a task is begun: one that has blocked or killed this number of processes is not begun again. */
const MAX_ATTEMPTS = 3;

const GIVEN_UP = `It was begun ${MAX_ATTEMPTS} times and never finished`;

/** The condition of tasks that have not ended. */
const OPEN = oneOf('state', ['accepted', 'inProgress']);

/** Returns the number of tasks of a collection that have not ended, as far as it is counted. */
export async function countOpenTasks(collection: Collection): Promise<number> {
  return (await collection.find({ where: OPEN, sort: [], offset: 0, limit: 1 }, '')).total;
}

/** Who is told about the tasks of one collection that this process runs. */
export interface TaskObserver {
  /** Called with the final state of each. */
  onEnded(state: string): void;
  readonly tracer?: Tracer | undefined;
}

/** A task that this process has begun. */
interface BegunTask extends StoredResource {
  /** Whether it was begun too often, so that it only ends now. */
  readonly isGivenUp: boolean;
}

/** Tasks that are run before the collection is searched for new ones. */
const BATCH_SIZE = 20;

/** The call of a change that the server makes without a request, with the span to which its events belong. */
const serverCall = (span?: Span): Call => ({
  path: {},
  query: '',
  body: undefined,
  origin: '',
  header: (name) => (span && name === TRACEPARENT_HEADER ? traceparentFor(span.spanContext()) : undefined),
});

/**
 * Tasks: resources of one collection with the state accepted, inProgress, done or terminatedWithError. A process marks
 * a task as inProgress before it runs it. If it does not finish the task in time, another process runs it again.
 */
export class Tasks {
  constructor(
    private readonly collectionIn: (store: Store) => Collection,
    private readonly writer: Writer,
    private readonly context: ServiceContext,
    private readonly logger: Logger,
    /** The table of the collection. */
    private readonly table: string,
  ) {}

  /** Runs the first tasks that are due. Returns the number of tasks that were begun. */
  async run(runTask: RunTask, timeoutMs: number, { onEnded, tracer }: TaskObserver): Promise<number> {
    const due = await this.due(timeoutMs);
    let count = 0;
    for (const { id } of due) {
      // Never ended, and so not recorded, if another process begins the task.
      const span = tracer?.startSpan(`task ${this.table}`, {}, ROOT_CONTEXT);
      const call = serverCall(span);
      const begun = await this.begin(id, timeoutMs, call);
      if (!begun) continue;
      count += 1;
      const finish = async () => {
        const state = await this.finish(begun, runTask, call);
        if (span && state !== 'done') markFailed(span, state);
        return state;
      };
      onEnded(await (span ? inSpan(span, ROOT_CONTEXT, finish) : finish()));
    }
    return count;
  }

  private async due(timeoutMs: number): Promise<StoredResource[]> {
    const due: StoredResource[] = [];
    const collection = this.collectionIn(this.context.store);
    for await (const task of everyMatch(collection, OPEN))
      if (isDue(task, timeoutMs) && due.push(task) >= BATCH_SIZE) break;
    return due;
  }

  private async finish(begun: BegunTask, runTask: RunTask, call: Call): Promise<string> {
    const access = resourceAccess(this.context, this.context.store, '');
    const result = begun.isGivenUp
      ? { ...begun.document, state: 'terminatedWithError', terminationReason: GIVEN_UP }
      : await runTask(begun.document, access, new Date()).catch((error: unknown) =>
          failed(begun.document, error, this.logger),
        );
    // Another version means that another process has taken the task over; its result counts.
    await this.context.store.transaction(async (store) => {
      const task = await this.collectionIn(store).lock(begun.id, '');
      if (task?.version !== begun.version) return;
      await this.writer.replace(store, task, result, call);
      await store.taskLeases.release(this.leaseOf(begun.id));
    });
    return String(result.state);
  }

  /** Marks a task as begun. Returns undefined when another process has begun it first. */
  private begin(id: string, timeoutMs: number, call: Call): Promise<BegunTask | undefined> {
    return this.context.store.transaction(async (store) => {
      const task = await this.collectionIn(store).lock(id, '');
      if (!task || !isDue(task, timeoutMs)) return undefined;
      const lease = await store.taskLeases.acquire(this.leaseOf(id), timeoutMs);
      if (!lease) return undefined;
      const isGivenUp = lease.attempts > MAX_ATTEMPTS;
      // A task that is begun again raises no event, but needs a new version.
      if (task.document.state === 'inProgress')
        return { ...(await this.collectionIn(store).replace(task, task.document, Date.now())), isGivenUp };
      const begun = { ...task.document, state: 'inProgress' };
      return { ...(await this.writer.replace(store, task, begun, call)).changed, isGivenUp };
    });
  }

  private leaseOf(id: string): string {
    return `${this.table}/${id}`;
  }
}

/** Whether the task may be due; its lease decides. A task from the future was begun before the clock was set back. */
const isDue = ({ document: { state }, updatedAt }: StoredResource, timeoutMs: number) =>
  state === 'accepted' || (state === 'inProgress' && Math.abs(Date.now() - updatedAt) > timeoutMs);

/** The document of a failed task. Details of unexpected errors only go to the log. */
function failed(document: JsonObject, error: unknown, logger: Logger): JsonObject {
  if (!(error instanceof TmfError)) logger.error({ err: error }, 'a task has failed');
  const reason =
    error instanceof TmfError ? (error.details ?? error.message) : 'The server could not compute it';
  return { ...document, state: 'terminatedWithError', terminationReason: reason };
}
