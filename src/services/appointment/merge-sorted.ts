/** Merges sorted sources into one sorted sequence, lazily: reads at most one item of each source ahead. */
export function* mergeSorted<T>(
  sources: Iterable<Iterator<T>>,
  compare: (a: T, b: T) => number,
): Generator<T> {
  const heap: Head<T>[] = [];
  for (const source of sources) {
    const { value, done } = source.next();
    if (!done) heap.push({ value, source });
  }
  const isBefore = (a: Head<T>, b: Head<T>) => compare(a.value, b.value) < 0;
  for (let index = (heap.length >> 1) - 1; index >= 0; index -= 1) siftDown(heap, index, isBefore);
  for (let first = heap[0]; first; first = heap[0]) {
    yield first.value;
    const { value, done } = first.source.next();
    if (!done) heap[0] = { value, source: first.source };
    else {
      const last = heap.pop() as Head<T>;
      if (heap.length > 0) heap[0] = last;
    }
    siftDown(heap, 0, isBefore);
  }
}

/** A source and its next item. */
interface Head<T> {
  readonly value: T;
  readonly source: Iterator<T>;
}

/** Moves an element of a binary heap down until no child comes before it. */
function siftDown<T>(heap: Head<T>[], start: number, isBefore: (a: Head<T>, b: Head<T>) => boolean): void {
  for (let index = start; ; ) {
    let first = index;
    for (const child of [2 * index + 1, 2 * index + 2]) {
      const [candidate, best] = [heap[child], heap[first]];
      if (candidate && best && isBefore(candidate, best)) first = child;
    }
    if (first === index) return;
    [heap[index], heap[first]] = [heap[first] as Head<T>, heap[index] as Head<T>];
    index = first;
  }
}
