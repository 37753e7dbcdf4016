import { notImplemented } from '../../errors.js';
import { writtenOutLength } from '../query-string/pattern-cost.js';
import type { Call, Comparable, Expression, PathQuery, Segment, Selector, Test } from './ast.js';
import { FUNCTIONS, isFunctionName } from './functions.js';
import { expressionTooLarge, type JsonPathLimits } from './limits.js';
import { compileIRegexp, compileRegex, REGEX_FLAGS, type Regex } from './regex.js';
import { Scanner } from './scanner.js';

/** Names of functions: those of RFC 9535 are in lower case, others also as in `indexOf`. */
const DIALECT_FUNCTION = /^[a-z][a-z0-9_]*$/i;

const OPERATORS = ['==', '!=', '<=', '>=', '=~', '<', '>'] as const;
/** Operators of Jayway JsonPath that TMF630 does not specify. */
const UNSUPPORTED_OPERATORS = ['in', 'nin', 'subsetof', 'anyof', 'noneof', 'contains', 'size', 'empty'];
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Parsed operand before its use is known. */
type Operand = Expression | Comparable;

/** Recursive descent over the grammar of RFC 9535, with TMF630's additions. */
export class Parser {
  private readonly scanner: Scanner;
  private depth = 0;
  /** Nesting of filters; outside filters, `@` and bare names begin at the resource. */
  private filterDepth = 0;

  constructor(
    text: string,
    private readonly limits: JsonPathLimits,
  ) {
    if (text.length > limits.maxLength) {
      throw expressionTooLarge(
        'is too long',
        `At most ${limits.maxLength} characters are allowed (JSONPATH_LENGTH)`,
      );
    }
    this.scanner = new Scanner(text);
  }

  parse(): Expression {
    const start = this.skipToStart();
    const operand = this.disjunction();
    if (!this.scanner.atEnd) throw this.scanner.expected('"&&", "||" or the end');
    return operand.kind === 'call' ? operand : this.expression(operand, start);
  }

  private expression(operand: Operand, start: number): Expression {
    return operand.kind === 'query' ? operand : this.test(operand, start);
  }

  /** Skips blanks and returns the position of the next token. */
  private skipToStart(): number {
    this.scanner.skipBlanks();
    return this.scanner.position;
  }

  private nested<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > this.limits.maxDepth) {
      throw expressionTooLarge(
        'is nested too deeply',
        `At most ${this.limits.maxDepth} levels are allowed (JSONPATH_DEPTH)`,
      );
    }
    const result = parse();
    this.depth -= 1;
    return result;
  }

  private disjunction(): Operand {
    return this.logical('||', 'or', () => this.conjunction());
  }

  private conjunction(): Operand {
    return this.logical('&&', 'and', () => this.basic());
  }

  /** Parses one or more parts; a single part is returned unchanged. */
  private logical(operator: string, kind: 'and' | 'or', parse: () => Operand): Operand {
    const start = this.skipToStart();
    const first = parse();
    this.scanner.skipBlanks();
    if (!this.scanner.isAt(operator)) return first;
    const parts = [this.test(first, start)];
    while (this.scanner.accept(operator)) {
      const next = this.skipToStart();
      parts.push(this.test(parse(), next));
      this.scanner.skipBlanks();
    }
    return { kind, parts };
  }

  private basic(): Operand {
    const start = this.skipToStart();
    if (this.scanner.isAt('(')) return this.parentheses();
    if (this.scanner.accept('!')) {
      const operandStart = this.skipToStart();
      const operand = this.scanner.isAt('(') ? this.parentheses() : this.operand();
      return { kind: 'not', part: this.test(operand, operandStart) };
    }
    return this.comparison(this.operand(), start);
  }

  private parentheses(): Operand {
    this.scanner.expect('(');
    const inner = this.nested(() => this.disjunction());
    this.scanner.skipBlanks();
    this.scanner.expect(')', '&&', '||');
    return inner;
  }

  private comparison(left: Operand, start: number): Operand {
    this.scanner.skipBlanks();
    const operator = OPERATORS.find((candidate) => this.scanner.accept(candidate));
    if (operator === undefined) {
      this.rejectOtherOperators();
      return left;
    }
    const value = this.comparable(left, start);
    const right = this.skipToStart();
    if (operator === '=~') return { kind: 'pattern', value, pattern: this.patternLiteral(), whole: false };
    return { kind: 'comparison', operator, left: value, right: this.comparable(this.operand(), right) };
  }

  private rejectOtherOperators(): void {
    const word = this.scanner.peekWord();
    if (UNSUPPORTED_OPERATORS.includes(word.toLowerCase()))
      throw notImplemented(`The JSONPath operator "${word}"`);
    const operators = OPERATORS.map((operator) => `"${operator}"`).join(', ');
    if (this.scanner.isAt('=') || this.scanner.isAt('!')) throw this.scanner.expected(`one of ${operators}`);
  }

  private patternLiteral(): Regex {
    const start = this.scanner.position;
    if (this.scanner.isAt('/')) {
      const { pattern, flags } = this.scanner.regexLiteral();
      const known = this.flags(flags, start);
      return this.regex(pattern, start, () => compileRegex(pattern, known));
    }
    if (!this.seesQuote()) throw this.scanner.expected('/a pattern/ or a pattern in quotes');
    const pattern = this.scanner.string();
    return this.regex(pattern, start, () => compileRegex(pattern));
  }

  /** Returns the flags of a pattern. Throws a 400 for unknown ones. */
  private flags(flags: string, start: number): string {
    if ([...flags].every((flag) => REGEX_FLAGS.includes(flag))) return flags;
    const flagNames = [...REGEX_FLAGS].join(', ');
    throw this.scanner.invalid(`expected the flags ${flagNames} after the pattern, found "${flags}"`, start);
  }

  private regex(pattern: string, start: number, compile: () => Regex): Regex {
    const { maxRegexLength } = this.limits;
    if (Math.max(pattern.length, writtenOutLength(pattern)) > maxRegexLength) {
      throw expressionTooLarge(
        'contains a pattern that is too long',
        `At most ${maxRegexLength} characters are allowed, with repeated parts written out (QUERY_REGEX_LENGTH)`,
      );
    }
    try {
      return compile();
    } catch (error) {
      throw this.scanner.invalid(`expected a pattern in RE2's syntax; ${(error as Error).message}`, start);
    }
  }

  private seesQuote(): boolean {
    return this.scanner.nextCharacter === "'" || this.scanner.nextCharacter === '"';
  }

  /** Parses a path, a literal or a call. */
  private operand(): Operand {
    const { scanner } = this;
    if (this.seesQuote()) return { kind: 'literal', value: scanner.string() };
    if (/[-0-9]/.test(scanner.nextCharacter)) return { kind: 'literal', value: scanner.number() };
    const outside = this.filterDepth === 0;
    if (scanner.accept('$')) return this.path('root', []);
    if (outside && (scanner.isAt('[') || scanner.isAt('.'))) return this.path('root', []);
    if (outside && scanner.accept('*')) return this.path('root', [child({ kind: 'wildcard' })]);
    const start = scanner.position;
    // Outside of filters, "@type" is an attribute's name.
    const name = outside || !scanner.isAt('@') ? scanner.name() : undefined;
    if (name === undefined && scanner.accept('@')) return this.path(outside ? 'root' : 'current', []);
    return this.nameOrLiteral(name, start);
  }

  private nameOrLiteral(name: string | undefined, start: number): Operand {
    const outside = this.filterDepth === 0;
    if (name !== undefined) {
      if (this.scanner.accept('(')) return this.call(name, start);
      const literal = LITERALS.get(name);
      if (literal !== undefined && !(outside && this.pathContinues()))
        return { kind: 'literal', value: literal };
      if (outside) return this.path('root', [child({ kind: 'name', name })]);
    }
    throw this.scanner.expected(
      outside ? 'a path' : 'a path that begins with @ or $, a literal or a call',
      start,
    );
  }

  private pathContinues(): boolean {
    return this.scanner.isAt('.') || this.scanner.isAt('[');
  }

  /** Parses a call after its opening parenthesis. */
  private call(name: string, start: number): Operand {
    if (name === 'match' || name === 'search') return this.nested(() => this.patternCall(name === 'match'));
    this.checkFunction(name, start);
    const argumentStart = this.skipToStart();
    const argument = this.nested(() => this.operand());
    this.scanner.skipBlanks();
    this.scanner.expect(')');
    return this.functionCall(name, argument, argumentStart, start);
  }

  /** Throws, after an opening parenthesis: a 501 if this is the call of a function of another dialect, otherwise a 400. */
  private checkFunction(name: string, start: number): void {
    if (isFunctionName(name)) return;
    if (!DIALECT_FUNCTION.test(name)) throw this.scanner.expected('the name of a function', start);
    this.scanner.skipBlanks();
    if (!this.scanner.isAt(')')) this.nested(() => this.anyArguments());
    this.scanner.expect(')');
    const functionNames = [...Object.keys(FUNCTIONS), 'match', 'search'].join(', ');
    throw notImplemented(`The JSONPath function "${name}" (available: ${functionNames})`);
  }

  private anyArguments(): void {
    do {
      this.skipToStart();
      this.operand();
      this.scanner.skipBlanks();
    } while (this.scanner.accept(','));
  }

  private functionCall(name: string, argument: Operand, argumentStart: number, start: number): Call {
    if (!isFunctionName(name)) throw this.scanner.expected('a function', start);
    if (FUNCTIONS[name].takes === 'value')
      return { kind: 'call', name, argument: this.comparable(argument, argumentStart) };
    if (argument.kind === 'query') return { kind: 'call', name, argument };
    throw this.scanner.expected(`a path in ${name}()`, argumentStart);
  }

  /** Parses `note[*].length()`. As in Jayway JsonPath, the length of a path that may select several nodes is their number. */
  private tailCall(name: string, argument: PathQuery, argumentStart: number, start: number): Call {
    const isCount = name === 'length' && !argument.singular;
    return this.functionCall(isCount ? 'count' : name, argument, argumentStart, start);
  }

  private patternCall(whole: boolean): Test {
    const first = this.skipToStart();
    const value = this.comparable(this.operand(), first);
    this.scanner.skipBlanks();
    this.scanner.expect(',');
    const start = this.skipToStart();
    const pattern = this.comparable(this.operand(), start);
    this.scanner.skipBlanks();
    this.scanner.expect(')');
    const literal =
      pattern.kind === 'literal' && typeof pattern.value === 'string' ? pattern.value : undefined;
    return {
      kind: 'pattern',
      value,
      pattern: literal === undefined ? pattern : this.regex(literal, start, () => compileIRegexp(literal)),
      whole,
    };
  }

  /** Parses the segments after a start, and a function at their end: `note.length()`. */
  private path(from: PathQuery['from'], initial: readonly Segment[]): PathQuery | Call {
    const start = this.scanner.position;
    const segments = [...initial];
    for (;;) {
      const segmentStart = this.scanner.position;
      this.scanner.skipBlanks();
      const descendants = this.scanner.accept('..');
      if (this.scanner.isAt('[')) {
        const itself = from === 'root' && segments.length === 0 && !descendants;
        segments.push({ descendants, selectors: this.bracketedSelection(itself) });
      } else if (descendants || this.scanner.accept('.')) {
        const nameStart = this.scanner.position;
        const selector = this.memberShorthand();
        if (selector.kind === 'name' && !descendants && this.scanner.accept('(')) {
          this.checkFunction(selector.name, nameStart);
          this.scanner.skipBlanks();
          this.scanner.expect(')');
          return this.tailCall(selector.name, query(from, segments), start, nameStart);
        }
        segments.push({ descendants, selectors: [selector] });
      } else {
        this.scanner.position = segmentStart;
        return query(from, segments);
      }
    }
  }

  private memberShorthand(): Selector {
    if (this.scanner.accept('*')) return { kind: 'wildcard' };
    const name = this.scanner.name();
    if (name === undefined) throw this.scanner.expected('a name or "*"');
    return { kind: 'name', name };
  }

  private bracketedSelection(itself: boolean): Selector[] {
    this.scanner.expect('[');
    const selectors: Selector[] = [];
    do {
      this.scanner.skipBlanks();
      selectors.push(this.selector(itself));
      this.scanner.skipBlanks();
    } while (this.scanner.accept(','));
    this.scanner.expect(']', ',');
    return selectors;
  }

  private selector(itself: boolean): Selector {
    const { scanner } = this;
    if (this.seesQuote()) return { kind: 'name', name: scanner.string() };
    if (scanner.accept('*')) return { kind: 'wildcard' };
    if (scanner.accept('?')) return this.filter(itself);
    const first = scanner.integer();
    scanner.skipBlanks();
    if (scanner.accept(':')) return this.slice(first);
    if (first === undefined) throw scanner.expected('a name in quotes, an index, a slice, "*" or "?"');
    return { kind: 'index', index: first };
  }

  private slice(start: number | undefined): Selector {
    this.scanner.skipBlanks();
    const end = this.scanner.integer();
    this.scanner.skipBlanks();
    if (!this.scanner.accept(':')) return { kind: 'slice', start, end, step: 1 };
    this.scanner.skipBlanks();
    return { kind: 'slice', start, end, step: this.scanner.integer() ?? 1 };
  }

  private filter(itself: boolean): Selector {
    this.filterDepth += 1;
    const start = this.skipToStart();
    const operand = this.nested(() => this.disjunction());
    this.filterDepth -= 1;
    this.scanner.skipBlanks();
    if (!this.scanner.isAt(']') && !this.scanner.isAt(','))
      throw this.scanner.expected('"&&", "||", "," or "]"');
    return { kind: 'filter', test: this.test(operand, start), itself };
  }

  private test(operand: Operand, start: number): Test {
    if (operand.kind === 'query') return { kind: 'exists', query: operand };
    if (operand.kind !== 'literal' && operand.kind !== 'call') return operand;
    const subject = operand.kind === 'call' ? `the result of ${operand.name}()` : 'this literal';
    throw this.scanner.invalid(`expected a comparison of ${subject} with a value`, start);
  }

  private comparable(operand: Operand, start: number): Comparable {
    if (operand.kind === 'literal' || operand.kind === 'call') return operand;
    if (operand.kind === 'query' && operand.singular) return operand;
    const advice =
      operand.kind === 'query'
        ? 'this path may select several values: put the comparison into a filter, [?(…)]'
        : 'this is already true or false';
    throw this.scanner.invalid(`expected an operand with one value; ${advice}`, start);
  }
}

const child = (selector: Selector): Segment => ({ descendants: false, selectors: [selector] });

const query = (from: PathQuery['from'], segments: readonly Segment[]): PathQuery => ({
  kind: 'query',
  from,
  segments,
  singular: segments.every(
    ({ descendants, selectors }) =>
      !descendants &&
      selectors.length === 1 &&
      selectors.every(({ kind }) => kind === 'name' || kind === 'index'),
  ),
});
