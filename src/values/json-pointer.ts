/** Returns the names on the way of a JSON Pointer (RFC 6901), `/paths/~1hub`, also in the fragment of a URI: `#/paths/~1hub`. */
export const pointerNames = (pointer: string): string[] => pointer.split('/').slice(1).map(unescapeName);

export const unescapeName = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');
