import type { ApiContract, Operation } from './contract.js';
import { type Judge, judgeOf } from './judge.js';
import { EventListener } from './listener.js';

export interface SessionOptions {
  readonly contract: ApiContract;
  /** `http://127.0.0.1:8080`: what the API's base path follows. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether every answer is validated against the contract. */
  readonly judges: boolean;
  /** Name or address under which the judged server reaches this machine. */
  readonly listenerHost: string;
  /** Milliseconds to wait for an event. */
  readonly eventPatience: number;
}

/** What all checks of one run have in common. */
export class Session {
  readonly contract: ApiContract;
  readonly headers: Readonly<Record<string, string>>;
  readonly judges: boolean;
  readonly judge: Judge;
  /** With the API's base path, without a slash at the end. */
  readonly base: string;
  readonly listener: EventListener;
  private readonly provoked = new Map<string, string>();

  constructor({ contract, url, headers, judges, listenerHost, eventPatience }: SessionOptions) {
    const origin = url.replace(/\/+$/, '');
    this.contract = contract;
    this.headers = headers;
    this.judges = judges;
    this.judge = judgeOf(contract);
    this.base = origin.endsWith(contract.basePath) ? origin : origin + contract.basePath;
    this.listener = new EventListener(listenerHost, eventPatience);
  }

  addressOf(to: string): string {
    return /^https?:\/\//.test(to) ? to : this.base + to;
  }

  /** An address that the server gave, which may be relative. */
  absolute(address: unknown): string {
    return new URL(String(address), `${this.base}/`).href;
  }

  /** Below the base path, without the query. */
  pathOf(to: string): string {
    const path = to.split('?', 1).join();
    if (path.startsWith('/')) return path;
    const { pathname } = new URL(path);
    const base = new URL(this.base).pathname;
    return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  }

  /** A status that an operation has answered to a check. */
  note({ method, path }: Operation, status: number, check: string): void {
    const key = `${method} ${path} ${status}`;
    if (!this.provoked.has(key)) this.provoked.set(key, check);
  }

  /** The check to which an operation has first answered this. */
  provokedBy({ method, path }: Operation, status: string): string | undefined {
    return this.provoked.get(`${method} ${path} ${status}`);
  }

  close(): Promise<void> {
    return this.listener.close();
  }
}
