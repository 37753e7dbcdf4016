import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fromRoot } from '../../src/root.js';
import { childrenOf } from './os-processes.js';

const MAIN = fromRoot('dist', 'src', 'main.js');

/** How a process is started: the file that Node runs, with its arguments, in which folder. */
interface Call {
  readonly program?: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
}

/** The server as its users run it: a process of its own. */
export class ServerProcess {
  /** Everything printed so far. */
  output = '';
  readonly exited: Promise<number | null>;
  private readonly child: ChildProcessWithoutNullStreams;

  constructor(settings: NodeJS.ProcessEnv, { program = MAIN, args = [], cwd }: Call = {}) {
    // How fast this machine is must not decide what a test gets.
    const env = { PATH: process.env.PATH, PORT: '0', MAX_REQUESTS: '1000', ...settings };
    this.child = spawn(process.execPath, [program, ...args], { env, cwd });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Its address, once it listens. */
  async url(): Promise<string> {
    return this.address() ?? (await this.waitForAddress());
  }

  /** The processes that it has started. */
  get children(): number[] {
    return childrenOf(this.child.pid ?? 0);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** The log lines, parsed. */
  log(): Record<string, unknown>[] {
    const lines = this.output.split('\n').filter((line) => line.startsWith('{"level"'));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  private address(): string | undefined {
    return /start page\s+(http:\S+)\//.exec(this.output)?.[1];
  }

  private async waitForAddress(): Promise<string> {
    const ended = this.exited.then((code) => {
      throw new Error(`The server ended with ${code}:\n${this.output}`);
    });
    for (;;) {
      await Promise.race([once(this.child.stdout, 'data'), ended]);
      const address = this.address();
      if (address) return address;
    }
  }
}
