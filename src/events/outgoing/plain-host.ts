/** Returns a URL's host in the form for comparisons: lower case, without brackets and without a dot at the end. */
export const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

/** Returns the port of a URL, or the default of its scheme. */
export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));
