/** The text between the single quotes of a string in JavaScript, which also keeps a comment open. */
export const escaped = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('*/', '*\\/');
