/** Returns the text without the slashes at its end. A pattern would take quadratic time for slashes inside the text. */
export function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}
