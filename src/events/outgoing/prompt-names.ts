import { lookup as dnsLookup } from 'node:dns';
import type { Lookup } from './resolve.js';

type Callback = Parameters<Lookup>[2];

interface Waiting {
  readonly host: string;
  readonly options: Parameters<Lookup>[1];
  readonly callback: Callback;
}

/** A name that takes longer is not prompt. */
const PROMPT_MS = 1_000;
const MAX_PROMPT_NAMES = 10_000;
const MAX_WAITING = 1_000;

/**
 * Resolves names so that those that hang do not stop the others: Node resolves two at a time, each for as long as the
 * name's server likes. Names that were resolved promptly the last time are resolved at once, all others one by one, the
 * newest first.
 */
export class PromptNames {
  private readonly prompt = new Set<string>();
  private readonly waiting: Waiting[] = [];
  private isResolving = false;

  constructor(private readonly resolve: Lookup = dnsLookup as Lookup) {}

  readonly lookup: Lookup = (host, options, callback) => {
    if (this.prompt.has(host)) return this.resolveNow({ host, options, callback });
    this.waiting.push({ host, options, callback });
    if (this.waiting.length > MAX_WAITING) {
      const oldest = this.waiting.shift();
      oldest?.callback(tooMany(oldest.host), '');
    }
    this.resolveNext();
  };

  private resolveNext(): void {
    const newest = this.isResolving ? undefined : this.waiting.pop();
    if (newest === undefined) return;
    this.isResolving = true;
    this.resolveNow({
      ...newest,
      callback: (...result) => {
        this.isResolving = false;
        newest.callback(...result);
        this.settle(newest.host, result[0]);
        this.resolveNext();
      },
    });
  }

  /** Others that wait for the same name do not wait for it again. */
  private settle(host: string, error: NodeJS.ErrnoException | null): void {
    const isSame = (each: Waiting) => each.host === host;
    const same = this.waiting.filter(isSame);
    this.waiting.splice(0, this.waiting.length, ...this.waiting.filter((each) => !isSame(each)));
    for (const each of same) {
      if (error) each.callback(error, '');
      else this.resolveNow(each);
    }
  }

  private resolveNow({ host, options, callback }: Waiting): void {
    const late = setTimeout(() => this.prompt.delete(host), PROMPT_MS).unref();
    const startedAt = performance.now();
    this.resolve(host, options, (...result) => {
      clearTimeout(late);
      if (result[0] || performance.now() - startedAt > PROMPT_MS) this.prompt.delete(host);
      else this.remember(host);
      callback(...result);
    });
  }

  private remember(host: string): void {
    // Sets are in the order of insertion.
    const [oldest = host] = this.prompt;
    if (this.prompt.size >= MAX_PROMPT_NAMES) this.prompt.delete(oldest);
    this.prompt.add(host);
  }
}

const tooMany = (host: string) =>
  Object.assign(new Error(`${host} waits after too many other names`), { code: 'EAI_AGAIN' });
