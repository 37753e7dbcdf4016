import type { Assertion, Exchange } from '../results/model.js';
import { type CompletedExchange, exchange, hasResponse } from './client.js';
import { isObject, type JsonObject, missingIn, parsed, preview } from './json.js';
import type { Session } from './session.js';

export interface Request {
  readonly method?: string;
  /** Path below the API's base path, `/appointment?limit=1`, or an absolute URL. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent unchanged, any other value as JSON. */
  readonly body?: unknown;
  /** Content-Type of the body; `application/json` by default. */
  readonly type?: string;
  /** Omits the headers given by the user. */
  readonly withoutCredentials?: boolean;
}

/** A parsed response. */
export interface Answer {
  readonly status: number;
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly body: unknown;
  /** The body if it is an object, else an empty object. */
  readonly object: JsonObject;
  /** The objects in the body if it is an array, else empty. */
  readonly items: readonly JsonObject[];
}

/** Ends a check after a failure that its later steps depend on. The failure is already recorded. */
export class Stop extends Error {}

/** Ends a check that cannot be run against this server. */
export class Skip extends Error {}

/** Sends the requests of one check, and records exchanges and assertions. */
export class Probe {
  readonly exchanges: Exchange[] = [];
  readonly assertions: Assertion[] = [];
  /** Addresses of created resources, deleted after the check. */
  readonly created: string[] = [];

  constructor(
    readonly session: Session,
    private readonly check: { readonly name: string; readonly source: string },
  ) {}

  /** Sends a request and checks the response against the contract. Ends the check when no response comes. */
  async send(request: Request): Promise<Answer> {
    const { method = 'GET', path, body, type = 'application/json', withoutCredentials = false } = request;
    const found = await exchange({
      method,
      url: this.session.addressOf(path),
      headers: {
        Accept: 'application/json',
        ...(withoutCredentials ? {} : this.session.headers),
        ...(body !== undefined && { 'Content-Type': type }),
        ...request.headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.exchanges.push(found);
    if (!hasResponse(found)) return this.stop(`${method} ${path} got no response: ${found.error}`);
    this.validate(method, path, found);
    return parsedAnswer(found);
  }

  /** Records an assertion and returns whether it passed. `detail`: the actual value, recorded on failure. */
  that(text: string, passed: boolean, detail?: string, source = this.check.source): boolean {
    this.assertions.push({ text, passed, ...(!passed && { detail }), source });
    return passed;
  }

  /** Asserts that two values are equal as JSON. */
  same(text: string, actual: unknown, expected: unknown): boolean {
    return this.that(
      text,
      JSON.stringify(actual) === JSON.stringify(expected),
      `${preview(actual)}, not ${preview(expected)}`,
    );
  }

  /** Asserts that a document contains all expected values; more are allowed. */
  holds(text: string, actual: unknown, expected: unknown): boolean {
    const missing = missingIn(actual, expected);
    return this.that(text, missing === undefined, missing);
  }

  /** Asserts the status; ends the check when it differs. */
  status(answer: Answer, expected: number, what = 'the response'): Answer {
    const text = `the status of ${what} is ${expected}`;
    if (!this.that(text, answer.status === expected, `${answer.status}: ${answer.text.slice(0, 500)}`))
      throw new Stop(text);
    return answer;
  }

  /** Records a failure and ends the check. */
  stop(detail: string): never {
    this.that('the check can be run', false, detail);
    throw new Stop(detail);
  }

  /** Ends the check as skipped: it counts neither as passed nor as failed. */
  skip(reason: string): never {
    throw new Skip(reason);
  }

  private validate(method: string, to: string, found: CompletedExchange): void {
    const path = this.session.pathOf(to);
    const operation = this.session.contract.operationAt(method, path);
    if (operation) this.session.recordStatus(operation, found.answer.status, this.check.name);
    if (!this.session.validatesResponses) return;
    const problems = this.session.responseValidator.problemsOf(operation, found);
    this.that(
      `${method} ${pathPattern(path)}: the response conforms to the contract`,
      problems.length === 0,
      problems.join('; '),
      'contract',
    );
  }
}

const pathPattern = (path: string) => path.replace(/[\da-f]{8}-[\da-f-]{27}/gi, '{id}').slice(0, 80);

function parsedAnswer({ answer }: CompletedExchange): Answer {
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
