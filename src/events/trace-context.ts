import { type Context, ROOT_CONTEXT, type SpanContext, trace } from '@opentelemetry/api';

/** Header of W3C Trace Context: the trace that a request or a delivery belongs to, and the caller's step in it. */
export const TRACEPARENT_HEADER = 'traceparent';

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Ids that stand for none. */
const NO_ID = /-0+-/;

/** Returns the header if it is valid; otherwise undefined, as if it had not been sent. */
export const traceparentOf = (header: string | undefined): string | undefined =>
  header !== undefined && TRACEPARENT.test(header) && !NO_ID.test(header) ? header : undefined;

/** Returns the context whose spans are children of the header's span; without a valid header, they begin a trace. */
export function parentContext(header: string | undefined): Context {
  const [, traceId, spanId, flags] = traceparentOf(header)?.split('-') ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags ?? '', 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/** Returns the header by which a span is the parent. */
export const traceparentFor = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
