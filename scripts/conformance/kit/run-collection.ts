import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Assertion, Exchange } from '../results/model.js';
import type { NewmanMessage, Task } from './newman-messages.js';

const PROGRAM = fileURLToPath(new URL('./newman-process.js', import.meta.url));

/** Result of a request of the collection. */
export interface Outcome {
  readonly exchanges: Exchange[];
  readonly assertions: Assertion[];
}

/**
 * Runs a collection file with newman in a child process, and returns the outcomes by the ids of the requests. If that
 * process crashes, the current request fails; without one, the promise rejects.
 */
export async function runCollection(
  task: Task,
  progress: (item: string) => void,
): Promise<Map<string, Outcome>> {
  const child = fork(PROGRAM, [JSON.stringify(task)], { silent: true, execArgv: [] });
  const recorder = new Recorder(progress);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-4_000);
  });
  child.stdout?.resume();
  child.on('message', (message) => recorder.record(message as NewmanMessage));
  const [code] = (await once(child, 'close')) as [number | null];
  if (!recorder.ended) recorder.recordCrash(errorLineIn(stderr) ?? `newman ended with ${code}`);
  return recorder.outcomes;
}

/** Returns the line of a stack trace with the error message. */
const errorLineIn = (printed: string) => /^\w*(?:Error|Exception)\b.*$/m.exec(printed)?.[0];

/** Collects newman's messages by request. */
class Recorder {
  readonly outcomes = new Map<string, Outcome>();
  ended = false;
  private current: string | undefined;

  constructor(private readonly progress: (item: string) => void) {}

  record(message: NewmanMessage): void {
    if (message.kind === 'end') {
      this.ended = true;
      return;
    }
    const { exchanges, assertions } = this.outcome(message.item);
    if (message.kind === 'exchange') exchanges.push(message.exchange);
    else if (message.kind === 'assertion') assertions.push(message.assertion);
    else if (message.kind === 'trouble') addUnlessKnown(assertions, message.assertion);
    else {
      this.current = message.item;
      this.progress(message.name);
    }
  }

  recordCrash(reason: string): void {
    if (this.current === undefined) throw new Error(`The kit's collection could not be run: ${reason}`);
    const { assertions } = this.outcome(this.current);
    assertions.push({
      text: 'the scripts let the run continue',
      passed: false,
      detail: reason,
      source: 'kit',
    });
  }

  private outcome(item: string): Outcome {
    const outcome = this.outcomes.get(item) ?? { exchanges: [], assertions: [] };
    this.outcomes.set(item, outcome);
    return outcome;
  }
}

/** Adds a failure unless another event has already reported it. */
function addUnlessKnown(assertions: Assertion[], failure: Assertion): void {
  if (!assertions.some(({ passed, detail }) => !passed && detail === failure.detail))
    assertions.push(failure);
}
