/**
 * Scores targets by seeds with the weights of EASE (Steck, 2019), an item-to-item ridge regression, solved for these
 * items only. `coOccurrences` is the symmetric matrix of co-occurrence counts, with the items' own counts on its
 * diagonal; the first `seedCount` rows are the seeds, the others the targets.
 */
export function ridgeScores(
  coOccurrences: readonly (readonly number[])[],
  seedCount: number,
  penalty: number,
): number[] {
  const inverse = invertInPlace(
    coOccurrences.map((row, index) =>
      Float64Array.from(row, (count, at) => (at === index ? count + penalty : count)),
    ),
  );
  return coOccurrences.slice(seedCount).map((_, index) => {
    const target = seedCount + index;
    const diagonal = inverse[target]?.[target] ?? 1;
    let score = 0;
    for (let row = 0; row < seedCount; row += 1) score -= (inverse[row]?.[target] ?? 0) / diagonal;
    return score;
  });
}

/** Inverts a symmetric, positive definite matrix in place, by Gauss-Jordan elimination. */
function invertInPlace(matrix: Float64Array[]): Float64Array[] {
  for (const [step, pivot] of matrix.entries()) {
    const scale = 1 / (pivot[step] as number);
    for (let at = 0; at < pivot.length; at += 1) pivot[at] = (pivot[at] as number) * scale;
    pivot[step] = scale;
    for (const [index, row] of matrix.entries()) if (index !== step) eliminate(row, pivot, step);
  }
  return matrix;
}

function eliminate(row: Float64Array, pivot: Float64Array, step: number): void {
  const factor = row[step] as number;
  if (factor === 0) return;
  row[step] = 0;
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as number) - factor * (pivot[at] as number);
}
