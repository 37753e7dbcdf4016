/** Called after each statement: its first word, as `SELECT`, its duration in milliseconds, and whether it has failed. */
export type StatementListener = (command: string, durationMs: number, hasFailed: boolean) => void;

type Done<This, Results extends unknown[]> = (this: This, error: Error | null, ...results: Results) => void;

/** Returns the callback for a statement that is being sent; it reports the duration if anybody listens. */
export function timed<This, Results extends unknown[]>(
  listener: StatementListener | undefined,
  statement: string,
  done: Done<This, Results>,
): Done<This, Results> {
  if (!listener) return done;
  const startedAt = performance.now();
  return function (this: This, error, ...results) {
    listener(commandOf(statement), performance.now() - startedAt, Boolean(error));
    done.call(this, error, ...results);
  };
}

/** Commands of single statements; few, because each is the label of a metric. */
const COMMAND = /^\s*(select|insert|update|delete|with|begin|commit|rollback)\b/i;

/** Returns the first word of a statement. */
export const commandOf = (statement: string) => COMMAND.exec(statement)?.[1]?.toUpperCase() ?? 'OTHER';
