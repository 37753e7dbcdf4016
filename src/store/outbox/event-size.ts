/** Maximum number of characters that are read at once, unless a single text is longer. */
const TEXT_AT_ONCE = 8 * 1024 * 1024;

/** Returns the first rows whose texts have at most `maxCharacters`, at least one. */
export function withinSize<Row extends { readonly size: number }>(
  rows: readonly Row[],
  maxCharacters = TEXT_AT_ONCE,
): readonly Row[] {
  let size = 0;
  const end = rows.findIndex((row, index) => {
    size += row.size;
    return index > 0 && size > maxCharacters;
  });
  return end < 0 ? rows : rows.slice(0, end);
}
