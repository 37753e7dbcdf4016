const RealDate = Date;

/** Moves the clock of this process while the tests of the enclosing suite run: it goes on from `start`, `2028-02-29T12:00:00Z`. */
export function clockStartsAt(start: string): void {
  before('move the clock', () => {
    const offset = RealDate.parse(start) - RealDate.now();
    globalThis.Date = movedDate(offset);
  });
  after('put the clock back', () => {
    globalThis.Date = RealDate;
  });
}

/** Runs work at another time: the clock of this process, and so of its servers, goes on from there. */
export async function at<T>(time: string, work: () => Promise<T>): Promise<T> {
  globalThis.Date = movedDate(RealDate.parse(time) - RealDate.now());
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}

/** A `Date` whose current time is `offset` milliseconds later; everything else is as it was. */
function movedDate(offset: number): DateConstructor {
  const now = () => RealDate.now() + offset;
  return new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
