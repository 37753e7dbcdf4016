/** The `Warning` header (RFC 9111, code 299); characters that could end its quoted text are replaced. */
export const warningHeader = (warning: string | undefined): Record<string, string> =>
  warning === undefined ? {} : { Warning: `299 - "${warning.replace(/["\\\r\n]|[^\x20-\x7e]/g, "'")}"` };
