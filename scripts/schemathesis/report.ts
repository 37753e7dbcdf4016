import { XMLParser } from 'fast-xml-parser';

/** A failed check of one operation. */
export interface Failure {
  /** `POST /appointment`, or `Stateful tests` */
  readonly operation: string;
  /** `ST202`; `error` for what kept Schemathesis from testing the operation */
  readonly check: string;
  /** `Schema-valid request rejected` */
  readonly title: string;
  /** Status of the response, if there was one. */
  readonly status: number | undefined;
  /** The expectation, the response, and a curl command that repeats the request. */
  readonly text: string;
}

/** Counts of one run, from the JSON report. */
export interface Counts {
  readonly operations: number;
  readonly cases: number;
  /** Whether all phases ran to their end. */
  readonly complete: boolean;
  readonly seed: string;
}

/** Reads the JSON report. The seed has more digits than a number can hold. */
export function readCounts(json: string): Counts {
  const report = JSON.parse(json) as {
    complete?: boolean;
    operations?: { tested?: number };
    test_cases?: { generated?: number };
  };
  return {
    operations: report.operations?.tested ?? 0,
    cases: report.test_cases?.generated ?? 0,
    complete: report.complete === true,
    seed: /"seed":\s*(\d+)/.exec(json)?.[1] ?? 'unknown',
  };
}

interface TestCase {
  readonly '@name': string;
  readonly failure?: readonly (string | { readonly '#text'?: string })[];
  readonly error?: readonly (string | { readonly '#text'?: string; readonly '@message'?: string })[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['testsuite', 'testcase', 'failure', 'error'].includes(name),
  // Requests hold any number of escaped characters.
  processEntities: {
    enabled: true,
    maxTotalExpansions: Number.MAX_SAFE_INTEGER,
    maxExpandedLength: Number.MAX_SAFE_INTEGER,
  },
});

/** Reads the failures from the JUnit report. */
export function readFailures(junit: string): Failure[] {
  const { testsuites } = parser.parse(junit) as {
    testsuites?: { testsuite?: readonly { testcase?: readonly TestCase[] }[] };
  };
  const cases = (testsuites?.testsuite ?? []).flatMap(({ testcase = [] }) => testcase);
  return cases.flatMap(({ '@name': operation, failure = [], error = [] }) => [
    ...failure.flatMap((each) => failuresIn(operation, textOf(each))),
    ...error.map((each) => ({
      operation,
      check: 'error',
      title: 'Not tested',
      status: undefined,
      text: textOf(each),
    })),
  ]);
}

const textOf = (node: string | { readonly '#text'?: string }) =>
  typeof node === 'string' ? node : (node['#text'] ?? '');

/** One test case can fail several checks: each begins with a line `- ST202 Title`. */
function failuresIn(operation: string, text: string): Failure[] {
  return text.split(/^\d+\. Test Case ID: .*$/m).flatMap((part) => {
    const status = /^\[(\d{3})\]/m.exec(part)?.[1];
    return [...part.matchAll(/^- (ST\d+) (.*)$/gm)].map(([, check = '', title = '']) => ({
      operation,
      check,
      title,
      status: status === undefined ? undefined : Number(status),
      text: part.trim(),
    }));
  });
}
