/** Header of W3C Trace Context: the trace that a request or a delivery belongs to, and the caller's step in it. */
export const TRACEPARENT_HEADER = 'traceparent';

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Ids that stand for none. */
const NO_ID = /-0+-/;

/** Returns the header if it is valid; otherwise undefined, as if it had not been sent. */
export const traceparentOf = (header: string | undefined): string | undefined =>
  header !== undefined && TRACEPARENT.test(header) && !NO_ID.test(header) ? header : undefined;
