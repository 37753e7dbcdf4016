const RECORDS = 12_000;

/**
 * A fixed computation of the kind that bodies need: writes and parses JSON. Returns its milliseconds of processor
 * time, about 10 on the machines of 2026: bounds in tests are multiples of it, so that a slow machine changes both.
 */
export function calibrationWork(): number {
  const before = process.cpuUsage();
  const records = Array.from({ length: RECORDS }, (_, index) => ({
    name: `n${index}`,
    value: index,
    unit: 'GB',
  }));
  JSON.parse(JSON.stringify(records));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
