import { type Answered, exchange, isAnswered } from './client.js';
import type { Duty } from './duty.js';
import { isObject, type JsonObject, missingIn, parsed, shown } from './json.js';
import type { Assertion, Check, Exchange } from './model.js';
import type { Session } from './session.js';

export interface Request {
  readonly method?: string;
  /** Below the API's base path, or absolute: `/appointment?limit=1`. */
  readonly to: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, everything else as JSON. */
  readonly body?: unknown;
  /** Of the body; JSON when there is one. */
  readonly type?: string;
  /** Without the headers that the user has given. */
  readonly anonymous?: boolean;
}

/** An answer, taken apart. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
  /** The body as an object, or an empty one. */
  readonly object: JsonObject;
  /** The objects in the body when it is an array. */
  readonly items: readonly JsonObject[];
}

/** Ends a check whose later steps make no sense any more. What was wrong has been asserted. */
class Stop extends Error {}

/** Ends a check that cannot be tried on this server. */
class Skip extends Error {}

/** Carries out one check: sends requests, and writes down what was sent, answered, and had to be so. */
export class Probe {
  readonly exchanges: Exchange[] = [];
  readonly assertions: Assertion[] = [];
  /** Addresses of what was created, to be deleted. */
  readonly made: string[] = [];

  constructor(
    readonly session: Session,
    private readonly duty: Duty,
  ) {}

  /** Carries the duty out. Never rejects. */
  async check(): Promise<Check> {
    const { name, skipped } = this.duty;
    if (skipped !== undefined) return { name, exchanges: [], assertions: [], skipped };
    try {
      await this.duty.run(this);
    } catch (error) {
      if (error instanceof Skip)
        return { name, exchanges: this.exchanges, assertions: [], skipped: error.message };
      if (!(error instanceof Stop)) this.that('the check can be carried out', false, (error as Error).stack);
    }
    return { name, exchanges: this.exchanges, assertions: this.assertions };
  }

  async ask(request: Request): Promise<Answer> {
    const { method = 'GET', to, body, type = 'application/json', anonymous = false } = request;
    const found = await exchange({
      method,
      url: this.session.addressOf(to),
      headers: {
        Accept: 'application/json',
        ...(anonymous ? {} : this.session.headers),
        ...(body !== undefined && { 'Content-Type': type }),
        ...request.headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.exchanges.push(found);
    if (!isAnswered(found)) return this.stop(`${method} ${to} was not answered: ${found.error}`);
    this.judge(method, to, found);
    return taken(found);
  }

  /** Writes down whether something is so. `detail` says what was there instead. */
  that(text: string, passed: boolean, detail?: string, source = this.duty.source): boolean {
    this.assertions.push({ text, passed, ...(!passed && { detail }), source });
    return passed;
  }

  same(text: string, got: unknown, wanted: unknown): boolean {
    return this.that(
      text,
      JSON.stringify(got) === JSON.stringify(wanted),
      `${shown(got)}, not ${shown(wanted)}`,
    );
  }

  /** That a document has all of this; it may have more. */
  holds(text: string, got: unknown, wanted: unknown): boolean {
    const missing = missingIn(got, wanted);
    return this.that(text, missing === undefined, missing);
  }

  /** Ends the check when the status is another. */
  status(answer: Answer, wanted: number, what = 'the answer'): Answer {
    const text = `the status of ${what} is ${wanted}`;
    if (!this.that(text, answer.status === wanted, `${answer.status}: ${answer.text.slice(0, 500)}`))
      throw new Stop(text);
    return answer;
  }

  /** Writes down a failure and ends the check. */
  stop(detail: string): never {
    this.that('the check can be carried out', false, detail);
    throw new Stop(detail);
  }

  /** Ends the check, which counts neither as passed nor as failed. */
  skip(reason: string): never {
    throw new Skip(reason);
  }

  private judge(method: string, to: string, found: Answered): void {
    const path = this.session.pathOf(to);
    const operation = this.session.contract.operationAt(method, path);
    if (operation) this.session.note(operation, found.answer.status, this.duty.name);
    if (!this.session.judges) return;
    const problems = this.session.judge.problems(operation, found);
    this.that(
      `${method} ${shortened(path)}: the answer agrees with the contract`,
      problems.length === 0,
      problems.join('; '),
      'contract',
    );
  }
}

const shortened = (path: string) => path.replace(/[\da-f]{8}-[\da-f-]{27}/gi, '{id}').slice(0, 80);

function taken({ answer }: Answered): Answer {
  const body = parsed(answer.body);
  return {
    status: answer.status,
    headers: answer.headers,
    text: answer.body ?? '',
    body,
    object: isObject(body) ? body : {},
    items: Array.isArray(body) ? body.filter(isObject) : [],
  };
}
