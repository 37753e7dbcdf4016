const ENCODED_UNRESERVED = /%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi;

/**
 * Decodes letters, digits, `-`, `.`, `_` and `~`, which mean the same in a path with and without percent-encoding (RFC
 * 3986, 6.2.2.2).
 */
export const decodeUnreserved = (path: string): string =>
  path.includes('%') ? path.replace(ENCODED_UNRESERVED, decodeURIComponent) : path;
