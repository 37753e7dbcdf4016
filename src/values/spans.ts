import { type Context, context, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** Whether the current work belongs to a span that is recorded and has not ended. */
export const isTraced = (): boolean => trace.getSpan(context.active())?.isRecording() ?? false;

/** Marks a span as failed, by a code: a message could name resources or values. */
export function markFailed(span: Span, code: string): void {
  span.setAttribute('error.type', code);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Runs the work in a span that is a child of the current one. Work that belongs to no span runs as it is. */
export function inChildSpan<T>(tracer: Tracer, name: string, work: () => Promise<T>): Promise<T> {
  return isTraced() ? inSpan(tracer.startSpan(name), context.active(), work) : work();
}

/** Runs the work in a span, and ends it. */
export function inSpan<T>(span: Span, parent: Context, work: () => Promise<T>): Promise<T> {
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await work();
    } catch (error) {
      markFailed(span, errorCode(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Returns the code of an error, as `notFound`, `40001` or `SQLITE_BUSY`; otherwise its class. */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'error');
}
