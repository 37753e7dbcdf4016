/** 10000 as 10k, 1000000 as 1M. */
export const formatSize = (size: number) =>
  size % 1_000_000 === 0 ? `${size / 1_000_000}M` : size % 1_000 === 0 ? `${size / 1_000}k` : `${size}`;

/** Half the distance between the fastest and the slowest round, in percent of the median. */
export const formatSpread = (rounds: readonly number[], median: number) =>
  `±${(((Math.max(...rounds) - Math.min(...rounds)) / 2 / median) * 100).toFixed(0)}%`;

/** One line: resident memory of each server after its last operation. */
export function formatMemory(
  measurements: readonly { size: number; contestant?: string; memory: number | undefined }[],
): string {
  const last = new Map(
    measurements.map((each) => [`${each.contestant ?? 'us'}, ${formatSize(each.size)}`, each.memory]),
  );
  const known = [...last].filter(([, memory]) => memory !== undefined);
  return `Resident memory at the end: ${known.map(([server, memory]) => `${server}: ${memory} MB`).join('; ')}`;
}
