import type { Exchange, Run } from '../results/model.js';

const REDACTED = '(hidden)';
/** Names of headers that let whoever reads them in. */
const SENSITIVE =
  /authorization|cookie|api[-_]?key|access[-_]?key|token|secret|passw|session|signature|credential|^x-auth/i;
/** Shorter values are hidden in their header, but looked for nowhere else: they would be found in every word. */
const MIN_SECRET_LENGTH = 8;
const USER_INFO = /(\bhttps?:\/\/)[^\s/?#@"'<>\\]+@/gi;

/**
 * The runs as they may be shown around: values of sensitive headers are hidden where they were sent, and wherever else
 * they turn up, such as in an answer that repeats them; names and passwords in addresses too.
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

/** The longest first, because one may be a part of another. */
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

/** `Bearer abc` is also said as `abc`, `sid=abc; Path=/` as `abc`; and each as JSON has it. */
function encodingsOf(value: string): string[] {
  const scheme = value.split(' ').slice(1).join(' ');
  const cookies = value.split(/[;,]\s*/).flatMap((pair) => /^[^=\s]+=(\S+)$/.exec(pair)?.[1] ?? []);
  return [value, scheme, ...cookies].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}

/** The same value with every text in it changed, except the values of sensitive members, which go. */
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
