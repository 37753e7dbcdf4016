/** Cuts the numbers from 0 to `count - 1` into batches of at most `size`. */
export function* numberBatches(count: number, size: number): Generator<number[]> {
  for (let start = 0; start < count; start += size)
    yield Array.from({ length: Math.min(size, count - start) }, (_, index) => start + index);
}
