import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** Characters read again to find an error. */
const MAX_READ_AGAIN = 100_000;

/** By the names of the parser's error codes. */
const PROBLEMS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Neither a value nor an attribute name in double quotes',
  InvalidNumberFormat: 'A number that is not written as in JSON',
  PropertyNameExpected: 'An attribute name in double quotes is missing',
  ValueExpected: 'A value is missing',
  ColonExpected: 'A colon is missing',
  CommaExpected: 'A comma is missing',
  CloseBraceExpected: 'A closing brace is missing',
  CloseBracketExpected: 'A closing bracket is missing',
  EndOfFileExpected: 'Text after the end of the document',
  InvalidCommentToken: 'A comment (JSON has none)',
  UnexpectedEndOfComment: 'A comment (JSON has none)',
  UnexpectedEndOfString: 'A string without closing quotes',
  UnexpectedEndOfNumber: 'An incomplete number',
  InvalidUnicode: 'An incomplete \\u escape',
  InvalidEscapeCharacter: 'An escape that JSON does not have',
  InvalidCharacter: 'A control character',
};

/** Describes the first syntax error of a text that `JSON.parse` refuses; that function's own errors lack the position. */
export function describeSyntaxError(text: string): string {
  if (text.trim() === '') return 'It is empty: send a JSON document';
  const errors: ParseError[] = [];
  try {
    parse(text.slice(0, MAX_READ_AGAIN), errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return 'It is nested too deeply'; // the parser is recursive: its stack overflowed
  }
  const [first] = errors;
  if (!first) return 'It is nested too deeply or ends too early';
  // What reaches the end of the part may only be cut off.
  if (first.offset + first.length >= MAX_READ_AGAIN) return `The error is after character ${MAX_READ_AGAIN}`;
  const before = text.slice(0, first.offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const code = printParseErrorCode(first.error);
  return `${PROBLEMS[code] ?? code} at line ${before.length}, column ${column}`;
}
