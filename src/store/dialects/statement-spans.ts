import { type Attributes, SpanKind, type Tracer } from '@opentelemetry/api';
import { errorCode, isTraced, markFailed } from '../../values/spans.js';
import { commandOf, type StatementListener, timed } from './statement-times.js';

/** Who is told about the statements of a database. */
export interface StatementObservers {
  /** Called after each statement. */
  readonly onStatement?: StatementListener | undefined;
  /** Records a span for each statement of work that is traced. */
  readonly tracer?: Tracer | undefined;
}

/** As OpenTelemetry names it. */
type DatabaseSystem = 'sqlite' | 'postgresql';

type Done<This, Results extends unknown[]> = (this: This, error: Error | null, ...results: Results) => void;

/** Returns what wraps the callbacks of a connection's statements; undefined if nobody observes them. */
export function statementObserver({ onStatement, tracer }: StatementObservers, system: DatabaseSystem) {
  if (!onStatement && !tracer) return undefined;
  return <This, Results extends unknown[]>(statement: string, done: Done<This, Results>) =>
    timed(onStatement, statement, spanned(tracer, system, statement, done));
}

/** The first table of a statement. Its names are those of the schema: clients' values are never part of the text. */
const TABLE = /\b(?:from|into|update)\s+["`]?(\w+)/i;

/** Returns the callback for a statement that is being sent; it ends the span of the statement if there is one. */
function spanned<This, Results extends unknown[]>(
  tracer: Tracer | undefined,
  system: DatabaseSystem,
  statement: string,
  done: Done<This, Results>,
): Done<This, Results> {
  if (!tracer || !isTraced()) return done;
  const command = commandOf(statement);
  const table = TABLE.exec(statement)?.[1];
  const attributes: Attributes = { 'db.system.name': system, 'db.operation.name': command };
  if (table !== undefined) attributes['db.collection.name'] = table;
  const name = table === undefined ? command : `${command} ${table}`;
  const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
  return function (this: This, error, ...results) {
    if (error) markFailed(span, errorCode(error));
    span.end();
    done.call(this, error, ...results);
  };
}
