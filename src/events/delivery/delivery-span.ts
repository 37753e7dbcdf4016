import { type Span, SpanKind, type Tracer } from '@opentelemetry/api';
import type { EventText } from '../../store/outbox.js';
import { markFailed } from '../../values/spans.js';
import type { SendOutcome } from '../outgoing/sender.js';
import { parentContext } from '../trace-context.js';

/** Starts the span of an attempt; it belongs to the trace of the request that the event is from. Paths of callbacks may hold secrets. */
export function startDeliverySpan(tracer: Tracer, event: EventText, url: string, attempts: number): Span {
  const { hostname, port, protocol } = new URL(url);
  return tracer.startSpan(
    `deliver ${event.type}`,
    {
      kind: SpanKind.CLIENT,
      attributes: {
        'http.request.method': 'POST',
        'http.request.resend_count': attempts,
        'server.address': hostname,
        'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
        'cloudevents.event_type': event.type,
      },
    },
    parentContext(event.traceparent),
  );
}

/** Ends it, with the status of the response. */
export function endDeliverySpan(span: Span, { ok, status }: SendOutcome): void {
  if (status !== undefined) span.setAttribute('http.response.status_code', status);
  if (!ok) markFailed(span, status === undefined ? 'no_response' : String(status));
  span.end();
}
