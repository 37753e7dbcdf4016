import { badRequest, type TmfError } from '../../errors.js';
import { INEXACT_INTEGER, isInexactInteger } from '../../values/exact-number.js';

const BLANK = /[ \t\r\n]*/y;
/** A name may begin with `@`, as TMF630's `@type` does. */
const NAME = /@?[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*/y;
const WORD = /[A-Za-z]+/y;
const INTEGER = /0(?![0-9])|-?[1-9][0-9]*/y;
const NUMBER = /-?(?:0(?![0-9])|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const FOUR_HEX_DIGITS = /[0-9a-fA-F]{4}/y;

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '/': '/',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** Scanner of an expression's text; its errors give the character position. */
export class Scanner {
  /** Index of the next character. */
  position = 0;

  constructor(readonly text: string) {}

  get nextCharacter(): string {
    return this.text.charAt(this.position);
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  isAt(piece: string): boolean {
    return this.text.startsWith(piece, this.position);
  }

  skipBlanks(): void {
    this.take(BLANK);
  }

  accept(piece: string): boolean {
    const accepted = this.isAt(piece);
    if (accepted) this.position += piece.length;
    return accepted;
  }

  expect(piece: string, ...others: string[]): void {
    if (!this.accept(piece))
      throw this.expected([...others, piece].map((token) => `"${token}"`).join(' or '));
  }

  name(): string | undefined {
    return this.take(NAME);
  }

  /** Returns the next letters without consuming them. */
  peekWord(): string {
    const before = this.position;
    const word = this.take(WORD) ?? '';
    this.position = before;
    return word;
  }

  /** Reads an index or a bound of a slice; undefined if there is none. */
  integer(): number | undefined {
    const start = this.position;
    const digits = this.take(INTEGER);
    if (digits === undefined) return undefined;
    if (!Number.isSafeInteger(Number(digits)))
      throw this.expected('a whole number of at most 15 digits', start);
    return Number(digits);
  }

  number(): number {
    const start = this.position;
    const digits = this.take(NUMBER);
    const number = Number(digits ?? Number.NaN);
    if (!Number.isFinite(number)) throw this.expected('a number', start);
    if (isInexactInteger(number, digits))
      throw this.invalid(
        `${digits?.slice(0, 40)} ${INEXACT_INTEGER}: write it as a string, in quotes`,
        start,
      );
    return number;
  }

  /** Reads a string literal in single or double quotes. */
  string(): string {
    const start = this.position;
    const quote = this.nextCharacter;
    this.position += 1;
    let value = '';
    while (!this.accept(quote)) {
      if (this.atEnd) throw this.expected(`a closing ${quote}`);
      value += this.accept('\\') ? this.escape(quote) : this.plainCharacter();
    }
    if (!value.isWellFormed())
      throw this.invalid('expected whole characters, found half of a surrogate pair', start);
    return value;
  }

  /** A control character is allowed as an escape only (RFC 9535, 2.3.1.1). */
  private plainCharacter(): string {
    if (this.nextCharacter < ' ')
      throw this.invalid('expected an escape such as \\n for a control character', this.position);
    return this.character();
  }

  private escape(quote: string): string {
    const start = this.position - 1;
    const letter = this.character();
    // Only the quote that surrounds the text can be escaped (RFC 9535, 2.3.1.1).
    if (`'"`.includes(letter) && letter !== quote)
      throw this.invalid(`expected ${letter} without a backslash before it`, start);
    const digits = letter === 'u' ? this.take(FOUR_HEX_DIGITS) : undefined;
    const value = digits === undefined ? ESCAPES[letter] : String.fromCharCode(Number.parseInt(digits, 16));
    if (value === undefined) throw this.expected('a JSON escape such as \\n, \\\\ or \\u00e9', start);
    return value;
  }

  /** Reads `/pattern/flags`, with `\/` for a slash in the pattern. */
  regexLiteral(): { pattern: string; flags: string } {
    this.expect('/');
    let pattern = '';
    while (!this.accept('/')) {
      if (this.atEnd) throw this.expected('a closing /');
      if (this.accept('\\/')) pattern += '/';
      else pattern += this.accept('\\') ? `\\${this.character()}` : this.character();
    }
    return { pattern, flags: this.take(WORD) ?? '' };
  }

  private character(): string {
    const character = this.nextCharacter;
    this.position += 1;
    return character;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const token = pattern.exec(this.text)?.[0];
    if (token !== undefined) this.position += token.length;
    return token;
  }

  /** Returns a 400 that names the expected token; `at` defaults to the next character. */
  expected(token: string, at = this.position): TmfError {
    const point = this.text.codePointAt(at);
    const found = point === undefined ? 'the end' : `"${String.fromCodePoint(point)}"`;
    return this.invalid(`expected ${token}, found ${found}`, at);
  }

  invalid(details: string, at: number): TmfError {
    const position = [...this.text.slice(0, at)].length + 1;
    return badRequest(
      'invalidJsonPath',
      'The JSONPath expression is not valid',
      `At character ${position}: ${details}`,
    );
  }
}
