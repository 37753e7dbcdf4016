const RECORDS = 12_000;

/**
 * A fixed computation of the kind that bodies need: writes and parses JSON. Returns its milliseconds, about 10 on the
 * machines of 2026: bounds in tests are multiples of it, so that a slow machine changes both.
 */
export function calibrationWork(): number {
  const start = performance.now();
  const records = Array.from({ length: RECORDS }, (_, index) => ({
    name: `n${index}`,
    value: index,
    unit: 'GB',
  }));
  JSON.parse(JSON.stringify(records));
  return performance.now() - start;
}
