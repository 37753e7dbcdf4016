import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A span as a collector gets it. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Undefined or empty for the first span of a trace. */
  readonly parentSpanId?: string;
  readonly name: string;
  /** As in OTLP: 1 internal, 2 server, 3 client. */
  readonly kind: number;
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly hasFailed: boolean;
  readonly service: unknown;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface SentSpan extends Omit<CollectedSpan, 'start' | 'end' | 'attributes' | 'hasFailed' | 'service'> {
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code?: number };
}

/** The part of an OTLP request that is read. */
interface SentTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

const ERROR = 2;

/** A small OpenTelemetry collector: keeps the spans that are posted to it, as OTLP in JSON. */
export class SpanCollector {
  readonly spans: CollectedSpan[] = [];
  /** The headers of the last request. */
  headers: IncomingHttpHeaders = {};

  private constructor(private readonly server: Server) {
    server.on('request', async (request, response) => {
      this.headers = request.headers;
      const { resourceSpans } = (await json(request)) as SentTraces;
      this.spans.push(...resourceSpans.flatMap(spansOf));
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  }

  static async start(): Promise<SpanCollector> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SpanCollector(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The spans of a trace, by their beginning. */
  trace(traceId: string): CollectedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId).toSorted((a, b) => a.start - b.start);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

function spansOf({ resource, scopeSpans }: SentTraces['resourceSpans'][number]): CollectedSpan[] {
  const service = valuesOf(resource.attributes)['service.name'];
  const spans = scopeSpans.flatMap((scope) => scope.spans);
  return spans.map(({ startTimeUnixNano, endTimeUnixNano, attributes, status, ...span }) => ({
    ...span,
    start: Number(startTimeUnixNano) / 1e6,
    end: Number(endTimeUnixNano) / 1e6,
    attributes: valuesOf(attributes),
    hasFailed: status.code === ERROR,
    service,
  }));
}

const valuesOf = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
