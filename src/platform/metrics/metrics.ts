import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { SinkListener } from '../../events/sink/event-sink.js';
import type { TaskListener } from '../../services/background/task-worker.js';
import type { StoreOptions } from '../../store/knex/open-store.js';
import type { AttemptResult } from '../../store/outbox.js';

/** Upper bounds in seconds. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10];

/**
 * The metrics of a server, each with few labels whose values no client can add to. Names of requests and connections are
 * those of OpenTelemetry's semantic conventions; those of Node are prom-client's.
 */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP requests; the status of a request whose client has gone is "aborted"',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: REQUEST_BUCKETS,
    registers: [this.registry],
  });

  private readonly refused = new Counter({
    name: 'tmf_requests_refused_total',
    help: 'Requests that got a 503 because as many as possible were running; they are in no other metric',
    registers: [this.registry],
  });

  private readonly statements = new Histogram({
    name: 'db_client_operation_duration_seconds',
    help: 'Duration of database statements, from sending one to its result',
    labelNames: ['db_operation_name', 'outcome'],
    buckets: STATEMENT_BUCKETS,
    registers: [this.registry],
  });

  private readonly attempts = new Counter({
    name: 'tmf_delivery_attempts_total',
    help: 'Attempts to deliver an event, by the state of the delivery afterwards; pending: it will be tried again',
    labelNames: ['state'],
    registers: [this.registry],
  });

  private readonly sinkEvents = new Counter({
    name: 'tmf_sink_events_total',
    help: 'Events for the broker: sent, or refused by it for their size',
    labelNames: ['state'],
    registers: [this.registry],
  });

  private readonly tasks = new Counter({
    name: 'tmf_tasks_total',
    help: 'Searches and queries that this process has run, by their final state',
    labelNames: ['resource', 'state'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    // A counter that does not exist yet hides its first increase from `rate`.
    for (const state of ['delivered', 'pending', 'dead']) this.attempts.inc({ state }, 0);
    for (const state of ['sent', 'refused']) this.sinkEvents.inc({ state }, 0);
  }

  readonly onRequest = (method: string, route: string, status: string, durationMs: number): void => {
    this.requests.observe(
      { http_request_method: method, http_route: route, http_response_status_code: status },
      durationMs / 1000,
    );
  };

  readonly onRefused = (count: number): void => this.refused.inc(count);

  readonly onStatement: NonNullable<StoreOptions['onStatement']> = (command, durationMs, hasFailed) => {
    const outcome = hasFailed ? 'error' : 'ok';
    this.statements.observe({ db_operation_name: command, outcome }, durationMs / 1000);
  };

  readonly onAttempt = (state: AttemptResult['state']): void => this.attempts.inc({ state });

  readonly onSinkEvents: SinkListener = (state, count) => this.sinkEvents.inc({ state }, count);

  readonly onTask: TaskListener = (resource, state) => this.tasks.inc({ resource, state });
}
