import type { Exchange, Run } from '../results/model.js';

const REDACTED = '(hidden)';
/** Names of headers with credentials. */
const SENSITIVE =
  /authorization|cookie|api[-_]?key|access[-_]?key|token|secret|passw|session|signature|credential|^x-auth/i;
/** Minimum length of values to hide outside their header: shorter ones would match parts of words. */
const MIN_SECRET_LENGTH = 8;
const USER_INFO = /(\bhttps?:\/\/)[^\s/?#@"'<>\\]+@/gi;

/**
 * Returns the runs without credentials: hides the values of sensitive headers, there and in all other texts, and user
 * names and passwords in URLs.
 */
export function withoutSecrets(runs: readonly Run[]): Run[] {
  const secrets = secretsOf(runs);
  const hide = (text: string) =>
    secrets
      .reduce((result, secret) => result.replaceAll(secret, REDACTED), text)
      .replace(USER_INFO, `$1${REDACTED}@`);
  return runs.map((run) => redact(run, hide));
}

const headersOf = ({ request, answer }: Exchange) => [
  ...Object.entries(request.headers),
  ...Object.entries(answer?.headers ?? {}),
];

/** Returns the values of sensitive headers, the longest first, because one may contain another. */
function secretsOf(runs: readonly Run[]): string[] {
  const found = new Set<string>();
  for (const { groups } of runs)
    for (const { checks } of groups)
      for (const { exchanges } of checks)
        for (const [name, value] of exchanges.flatMap(headersOf))
          if (SENSITIVE.test(name)) for (const form of encodingsOf(value)) found.add(form);
  return [...found]
    .filter(({ length }) => length >= MIN_SECRET_LENGTH)
    .toSorted((one, other) => other.length - one.length);
}

/** Returns the forms of a value: also `abc` of `Bearer abc` and of `sid=abc; Path=/`, each also as in JSON. */
function encodingsOf(value: string): string[] {
  const scheme = value.split(' ').slice(1).join(' ');
  const cookies = value.split(/[;,]\s*/).flatMap((pair) => /^[^=\s]+=(\S+)$/.exec(pair)?.[1] ?? []);
  return [value, scheme, ...cookies].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}

/** Returns a copy with `hide` applied to every text, and the values of sensitive headers replaced. */
function redact<T>(value: T, hide: (text: string) => string): T {
  if (typeof value === 'string') return hide(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => redact(item, hide)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) =>
    name === 'headers' ? [name, redactHeaders(member, hide)] : [name, redact(member, hide)],
  );
  return Object.fromEntries(members) as T;
}

const redactHeaders = (headers: Readonly<Record<string, string>>, hide: (text: string) => string) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, SENSITIVE.test(name) ? REDACTED : hide(value)]),
  );
