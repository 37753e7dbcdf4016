import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { loggedExporter } from '../../../src/platform/tracing/exporter-log.js';
import { fromRoot } from '../../../src/root.js';

const PROGRAM = fromRoot('dist', 'test', 'platform', 'tracing', 'loaded-packages.js');

/** The packages of OpenTelemetry that a server with these settings loads. */
async function loadedWith(settings: NodeJS.ProcessEnv): Promise<string[]> {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SEED: 'none',
    DATABASE_URL: 'sqlite::memory:',
    ...settings,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { env });
  return JSON.parse(stdout);
}

describe('The SDK of OpenTelemetry', function () {
  this.timeout(120_000);

  it('is loaded with a collector, which need not be there', async () => {
    const loaded = await loadedWith({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    expect(loaded).to.include.members(['api', 'sdk-trace', 'exporter-trace-otlp-http']);
  });

  it('is not loaded without one', async () => {
    expect(await loadedWith({})).to.deep.equal(['api']);
  });

  it('logs one warning until its spans can be sent again', () => {
    const lines: string[] = [];
    let code = 1;
    const exporter: SpanExporter = {
      export: (_spans, done) => done({ code, ...(code === 1 && { error: new Error('refused') }) }),
      shutdown: () => Promise.resolve(),
    };
    const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line).msg) });
    const logged = loggedExporter(exporter, logger);
    const codes: number[] = [];
    for (code of [0, 1, 1, 0, 0, 1]) logged.export([] as ReadableSpan[], (result) => codes.push(result.code));
    expect(codes).to.deep.equal([0, 1, 1, 0, 0, 1]);
    expect(lines).to.deep.equal([
      'traces cannot be sent to the collector; spans are lost',
      'traces are sent to the collector again',
      'traces cannot be sent to the collector; spans are lost',
    ]);
  });
});

describe('The settings of traces', () => {
  const tracing = (settings: NodeJS.ProcessEnv) => readConfig(settings).tracing;

  it('name the collector', () => {
    expect(tracing({})).to.equal(undefined);
    const base = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/otlp/' };
    expect(tracing(base)).to.deep.equal({
      url: 'http://127.0.0.1:4318/otlp/v1/traces',
      headers: {},
      serviceName: 'tmf-open-api-server',
      ratio: 1,
    });
    const whole = { ...base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example.com/in' };
    expect(tracing(whole)).to.include({ url: 'https://traces.example.com/in' });
    const headers = { ...base, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%2Cb, x-team = core' };
    expect(tracing(headers)?.headers).to.deep.equal({ 'api-key': 'a,b', 'x-team': 'core' });
    expect(tracing({ ...base, OTEL_TRACES_SAMPLER_ARG: '0.25' })).to.include({ ratio: 0.25 });
  });

  it('are refused when they cannot be used, without the text of a secret', () => {
    for (const [name, value] of [
      ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318'],
      ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://user:word@collector:4318'],
      ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'ftp://collector'],
      ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
      ['OTEL_TRACES_SAMPLER_ARG', 'half'],
    ] as const)
      expect(() => tracing({ [name]: value }), value).to.throw(new RegExp(name));
    for (const headers of ['word', 'api-key=%ZZword', 'api-key=word%0A'])
      expect(() => tracing({ OTEL_EXPORTER_OTLP_HEADERS: headers }), headers)
        .to.throw(/OTEL_EXPORTER_OTLP_HEADERS (is|has)/)
        .with.property('message')
        .that.does.not.include('word');
  });
});
