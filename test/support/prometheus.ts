import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fromRoot } from '../../src/root.js';
import { freePort } from './free-port.js';

const PROGRAM = process.env.PROMETHEUS ?? 'prometheus';

/** The program that these tests need, if this machine does not have it. */
export const missingPrometheus = () =>
  spawnSync(PROGRAM, ['--version']).status === 0 ? undefined : 'Prometheus';

/** A sample of a query's result. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/** A rule as the API describes it. */
export interface Rule {
  readonly name: string;
  readonly health: string;
  readonly state: string;
}

/** A Prometheus that scrapes a server each second, with the configuration and the alert rules of `deploy/`. */
export class Prometheus {
  private constructor(
    private readonly url: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** @param metricsUrl the address of the metrics, with their path */
  static async start(metricsUrl: string): Promise<Prometheus> {
    const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
    const deployed = fromRoot('deploy', 'prometheus');
    cpSync(join(deployed, 'alerts.yaml'), join(folder, 'alerts.yaml'));
    const configuration = readFileSync(join(deployed, 'scrape.yaml'), 'utf8')
      .replace('127.0.0.1:9464', new URL(metricsUrl).host)
      .replace('15s', '1s');
    writeFileSync(join(folder, 'prometheus.yml'), `global: { evaluation_interval: 1s }\n${configuration}`);
    const address = `127.0.0.1:${await freePort()}`;
    const options = [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${address}`,
    ];
    const child = spawn(PROGRAM, options, { stdio: 'ignore', cwd: folder });
    const prometheus = new Prometheus(`http://${address}`, folder, child);
    while (!(await prometheus.isReady())) {
      if (child.exitCode !== null) throw new Error(`Prometheus has ended with ${child.exitCode}`);
      await pause(100);
    }
    return prometheus;
  }

  async query(expression: string): Promise<readonly Sample[]> {
    const { result } = await this.ask<{ result: Sample[] }>(`query?query=${encodeURIComponent(expression)}`);
    return result;
  }

  async rules(): Promise<readonly Rule[]> {
    const { groups } = await this.ask<{ groups: { rules: Rule[] }[] }>('rules');
    return groups.flatMap(({ rules }) => rules);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async isReady(): Promise<boolean> {
    const response = await fetch(`${this.url}/-/ready`).catch(() => undefined);
    return response?.ok ?? false;
  }

  private async ask<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}/api/v1/${path}`);
    const { status, data, error } = (await response.json()) as { status: string; data: T; error?: string };
    if (status !== 'success') throw new Error(`${path}: ${error}`);
    return data;
  }
}
