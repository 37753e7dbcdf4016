import type { FuzzRequest } from './request.js';
import type { Worker } from './worker.js';

const MAX_ATTEMPTS = 60;

/** Returns the smallest request that it finds for which the server fails in the same way. */
export async function minimise(request: FuzzRequest, kind: string, worker: Worker): Promise<FuzzRequest> {
  let [best, attempts] = [request, 0];
  const keepIf = async (smaller: FuzzRequest) => {
    attempts += 1;
    const fails = attempts <= MAX_ATTEMPTS && (await worker.run(smaller)).problem?.kind === kind;
    if (fails) best = smaller;
    return fails;
  };
  for (const header of request.headers)
    await keepIf({ ...best, headers: best.headers.filter((other) => other !== header) });
  const { raw, body } = request;
  if (raw)
    await shorten(raw.toString('latin1'), (text) => keepIf({ ...best, raw: Buffer.from(text, 'latin1') }));
  if (body)
    await shorten(body.toString('latin1'), (text) => keepIf({ ...best, body: Buffer.from(text, 'latin1') }));
  const mark = best.target.indexOf('?') + 1;
  const start = best.target.slice(0, mark);
  if (mark > 0) await shorten(best.target.slice(mark), (text) => keepIf({ ...best, target: start + text }));
  return best;
}

/** Removes halves, then quarters, and so on, as long as `keepIf` accepts the result. */
async function shorten(text: string, keepIf: (shorter: string) => Promise<boolean>): Promise<void> {
  let remaining = text;
  for (let size = Math.ceil(remaining.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < remaining.length; ) {
      const shorter = remaining.slice(0, at) + remaining.slice(at + size);
      if (await keepIf(shorter)) remaining = shorter;
      else at += size;
      if (remaining.length / size > MAX_ATTEMPTS) return;
    }
  }
}
