import type { ApiContract, Operation } from './contract.js';
import { EventListener } from './listener.js';
import { type ResponseValidator, validatorFor } from './response-validator.js';

export interface SessionOptions {
  readonly contract: ApiContract;
  /** `http://127.0.0.1:8080`, with or without the API's base path. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether every response is validated against the contract. */
  readonly validatesResponses: boolean;
  /** Host name or IP address under which the server reaches this machine. */
  readonly listenerHost: string;
  /** Maximum milliseconds to wait for an event. */
  readonly eventTimeoutMs: number;
}

/** State that all checks of one run share. */
export class Session {
  readonly contract: ApiContract;
  readonly headers: Readonly<Record<string, string>>;
  readonly validatesResponses: boolean;
  readonly responseValidator: ResponseValidator;
  /** Base URL of the API, without a trailing slash. */
  readonly base: string;
  readonly listener: EventListener;
  private readonly firstCheckByStatus = new Map<string, string>();

  constructor({ contract, url, headers, validatesResponses, listenerHost, eventTimeoutMs }: SessionOptions) {
    const origin = url.replace(/\/+$/, '');
    this.contract = contract;
    this.headers = headers;
    this.validatesResponses = validatesResponses;
    this.responseValidator = validatorFor(contract);
    this.base = origin.endsWith(contract.basePath) ? origin : origin + contract.basePath;
    this.listener = new EventListener(listenerHost, eventTimeoutMs);
  }

  addressOf(to: string): string {
    return /^https?:\/\//.test(to) ? to : this.base + to;
  }

  /** Resolves a URL from the server, which may be relative. */
  absolute(address: unknown): string {
    return new URL(String(address), `${this.base}/`).href;
  }

  /** Returns the path below the base path, without the query. */
  pathOf(to: string): string {
    const path = to.split('?', 1).join();
    if (path.startsWith('/')) return path;
    const { pathname } = new URL(path);
    const base = new URL(this.base).pathname;
    return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  }

  /** Records that an operation returned a status to a check. */
  recordStatus({ method, path }: Operation, status: number, check: string): void {
    const key = `${method} ${path} ${status}`;
    if (!this.firstCheckByStatus.has(key)) this.firstCheckByStatus.set(key, check);
  }

  /** Returns the first check to which the operation returned the status. */
  firstCheckWith({ method, path }: Operation, status: string): string | undefined {
    return this.firstCheckByStatus.get(`${method} ${path} ${status}`);
  }

  close(): Promise<void> {
    return this.listener.close();
  }
}
