import { context, type Span, SpanKind, type Tracer, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { parentContext, TRACEPARENT_HEADER, traceparentFor } from '../../events/trace-context.js';
import { markFailed } from '../../values/spans.js';
import { onRequestEnd, PROBES, type RequestFacts, reportedMethod } from '../http/request-facts.js';
import type { ResponseLocals } from '../http/response-locals.js';

/**
 * Records a span for each request, a child of the client's span if it sends `traceparent`. What comes after sees this span in
 * that header, as if a proxy had sent it. Probes and streams of events have none.
 */
export function requestSpans(tracer: Tracer, eventsPath: string): RequestHandler {
  return (request, response, next) => {
    if (PROBES.has(request.path) || request.path === eventsPath) {
      next();
      return;
    }
    const method = reportedMethod(request);
    const parent = parentContext(request.get(TRACEPARENT_HEADER));
    const attributes = { 'http.request.method': method, 'url.scheme': request.protocol };
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
    request.headers[TRACEPARENT_HEADER] = traceparentFor(span.spanContext());
    const current = trace.setSpan(parent, span);
    (response.locals as ResponseLocals).traceContext = current;
    onRequestEnd(request, response, eventsPath, (facts) => endRequestSpan(span, facts));
    context.with(current, next);
  };
}

function endRequestSpan(span: Span, { method, route, status }: RequestFacts): void {
  span.updateName(`${method === '_OTHER' ? 'HTTP' : method} ${route}`);
  span.setAttribute('http.route', route);
  if (status === 'aborted') markFailed(span, status);
  else {
    span.setAttribute('http.response.status_code', Number(status));
    if (Number(status) >= 500) markFailed(span, status);
  }
  span.end();
}
