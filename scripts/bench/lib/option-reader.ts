import { UsageError } from '../../lib/cli.js';

const MIN_SIZE = 1_000;
const MAX_SIZE = 100_000_000;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1_000, M: 1_000_000 };

export const isPostgres = (database: string) => /^postgres(ql)?:\/\//.test(database);

/** Display name of a database: `sqlite` or `postgres://…`. */
export const databaseName = (database: string) => (database === 'sqlite' ? 'SQLite' : 'PostgreSQL');

/** Validates option values. Each error ends with the help of the command. */
export class OptionReader {
  constructor(private readonly help: string) {}

  /** Throws a `UsageError` with this message. */
  fail(message: string): never {
    throw new UsageError(`${message}\n\n${this.help}`);
  }

  wholeNumber(name: string, text: string, min: number, max: number): number {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    return this.fail(`--${name} ${text} is out of range: use a whole number from ${min} to ${max}`);
  }

  /** A duration in seconds; fractions of a second in tenths. */
  seconds(text: string): number {
    if (/^(0\.[1-9]|[1-9]\d{0,5})$/.test(text)) return Number(text);
    return this.fail(`--seconds ${text} is out of range: use 0.1 to 0.9, or a whole number from 1 to 999999`);
  }

  /** Sizes such as 10000, 10k or 1M. */
  sizes(texts: readonly string[]): number[] {
    return texts.map((text) => {
      const [, digits, unit = ''] = /^([1-9]\d{0,8})([kM]?)$/.exec(text) ?? [];
      const size = Number(digits) * (UNITS[unit] ?? Number.NaN);
      return size >= MIN_SIZE && size <= MAX_SIZE ? size : this.fail(`--size ${text} is not from 1k to 100M`);
    });
  }

  /** `sqlite` or `postgres://…`. */
  database(text: string | undefined): string {
    const database = text ?? 'sqlite';
    if (database === 'sqlite' || isPostgres(database)) return database;
    // The text is not repeated, since it may contain a password.
    return this.fail('--database is neither sqlite nor postgres://…');
  }

  /** The PostgreSQL given, or the one of `TEST_POSTGRES_URL`. */
  postgres(text: string | undefined): string {
    const url = text ?? process.env.TEST_POSTGRES_URL ?? '';
    if (isPostgres(url)) return url;
    return this.fail('PostgreSQL is needed: set TEST_POSTGRES_URL, or use --database postgres://…');
  }
}
