import type { RequestHandler, Response } from 'express';

/** Bytes from which a response counts: connections have buffers of about this size. */
const MIN_BYTES = 64 * 1024;

const CHECK_INTERVAL_MS = 5_000;

interface Unread {
  readonly bytes: number;
  /** What the client had read at the last check. */
  read: number;
  checkedAt: number;
}

/**
 * Bounds the memory of responses that clients do not read. While all of them exceed `limit` bytes, the connection that
 * has waited longest is closed; one that reads nothing for `stallMs` milliseconds is closed in any case.
 */
export function unreadResponses(limit: number, stallMs: number): RequestHandler {
  const unread = new UnreadResponses(limit, stallMs);
  return (_request, response, next) => {
    response.once('prefinish', () => unread.add(response));
    next();
  };
}

class UnreadResponses {
  private readonly waiting = new Map<Response, Unread>();
  private bytes = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly limit: number,
    private readonly stallMs: number,
  ) {}

  /** Counts a response that has been passed to its connection completely. */
  add(response: Response): void {
    const bytes = response.socket?.writableLength ?? 0;
    if (bytes < MIN_BYTES) return;
    this.waiting.set(response, { bytes, read: -1, checkedAt: performance.now() });
    this.bytes += bytes;
    response.once('close', () => this.remove(response));
    for (const [oldest] of this.waiting) {
      if (this.bytes <= this.limit || oldest === response) break;
      this.close(oldest);
    }
    this.timer ??= setInterval(() => this.closeStalled(), Math.min(CHECK_INTERVAL_MS, this.stallMs)).unref();
  }

  private closeStalled(): void {
    const now = performance.now();
    for (const [response, unread] of [...this.waiting]) {
      const read = unread.bytes - (response.socket?.writableLength ?? 0);
      if (read > unread.read) Object.assign(unread, { read, checkedAt: now });
      else if (now - unread.checkedAt >= this.stallMs) this.close(response);
    }
  }

  private close(response: Response): void {
    this.remove(response);
    response.destroy();
  }

  private remove(response: Response): void {
    const unread = this.waiting.get(response);
    if (!unread) return;
    this.waiting.delete(response);
    this.bytes -= unread.bytes;
    if (this.waiting.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
