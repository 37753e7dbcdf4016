import type { FuzzRequest } from './request.js';
import type { Answer } from './transport.js';

/** A defect of a response. */
export interface Problem {
  /** Equal for responses with the same defect. */
  readonly kind: string;
  readonly details: string;
}

/** Maximum bytes of a response: several of the largest documents. */
export const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const INTERNALS =
  /\n\s+at \S+|\bat (?:file|node|async|Object\.|Function\.)\S*|node_modules|node:internal|file:\/\/|\/dist\/|\/src\/|\/work\/|\/home\/\w|\/root\/|SQLITE_\w+|knex|\bselect .{1,80} from\b|\binsert into\b|syntax error at or near|invalid input syntax|relation "|column "\w+" |ECONN\w+|(?:Type|Range|Reference|Syntax)Error|is not a function|Cannot read propert|of undefined|of null\b|Maximum call stack|\[object \w+\]/i;

/** Returns the defect of a response; undefined if there is none. */
export function problemOf(request: FuzzRequest, answer: Answer | undefined): Problem | undefined {
  if (!answer)
    return request.malformed
      ? undefined
      : { kind: 'no response', details: 'The connection ended or timed out' };
  const { status, body, headers } = answer;
  const text = body.toString();
  if (status < 200 || status > 599) return { kind: 'not HTTP', details: text.slice(0, 200) };
  if (status >= 500 && !isUnsupported(request, answer))
    return { kind: `status ${status}`, details: text.slice(0, 500) };
  if (body.length > MAX_ANSWER_BYTES) return { kind: 'too large', details: `${body.length} bytes` };
  if (status >= 400) return errorProblem(request, answer, text);
  const isHtml = !request.target.startsWith('/tmf-api');
  const type = headers.get('content-type') ?? '';
  if (body.length > 0 && !isHtml && !isJson(type) && !request.raw && !request.malformed)
    return { kind: 'not JSON', details: `Content-Type is ${type}` };
  return undefined;
}

const isJson = (type: string) => /^application\/json\b/.test(type);

/** Returns whether a response is a 501 for a function of another JSONPath dialect; the body is empty for HEAD. */
const isUnsupported = ({ target }: FuzzRequest, { status, body }: Answer) =>
  status === 501 &&
  /[?&](filter|fields)/.test(target) &&
  (body.length === 0 || body.includes('"code":"notImplemented"'));

function errorProblem(
  request: FuzzRequest,
  { status, headers, body }: Answer,
  text: string,
): Problem | undefined {
  const wrong = (details: string) => ({
    kind: `error body of ${status}`,
    details: `${details}: ${text.slice(0, 500)}`,
  });
  if (body.length === 0 && (request.method === 'HEAD' || /^HEAD/.test(request.raw?.toString('latin1') ?? '')))
    return undefined;
  if (!isJson(headers.get('content-type') ?? ''))
    return wrong(`Content-Type is ${headers.get('content-type')}`);
  const error = parsed(text);
  if (error === undefined) return wrong('It is not a JSON object');
  for (const name of ['code', 'reason'])
    if (typeof error[name] !== 'string' || error[name] === '') return wrong(`"${name}" is missing`);
  if (error.status !== String(status)) return wrong(`"status" is ${error.status}`);
  const id = headers.get('x-request-id');
  const isFromParser = ['invalidRequest', 'headersTooLarge', 'requestTimeout'].includes(String(error.code));
  if (error.requestId !== id || (id === undefined && !isFromParser))
    return wrong(`"requestId" is ${error.requestId}, X-Request-Id ${id}`);
  return findLeak(request, Object.values(error).join('\n'));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Finds internals of the server in a text, unless the request contains them. */
function findLeak(request: FuzzRequest, text: string): Problem | undefined {
  const leak = INTERNALS.exec(text)?.[0];
  if (leak === undefined) return undefined;
  const sent = [
    request.target,
    ...request.headers.flat(),
    request.body?.toString() ?? '',
    request.raw?.toString('latin1') ?? '',
  ].join('\n');
  const isEcho = [
    sent,
    sent.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  ].some((own) => own.includes(leak));
  return isEcho ? undefined : { kind: 'leak', details: `${JSON.stringify(leak)} in ${text.slice(0, 500)}` };
}
