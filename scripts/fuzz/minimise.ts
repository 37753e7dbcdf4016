import type { FuzzRequest } from './request.js';
import type { Worker } from './worker.js';

const MOST_TRIES = 60;

/** The request with as much left out as can be while the server fails in the same way. */
export async function minimise(request: FuzzRequest, kind: string, worker: Worker): Promise<FuzzRequest> {
  let [best, tries] = [request, 0];
  const keepIf = async (smaller: FuzzRequest) => {
    tries += 1;
    const fails = tries <= MOST_TRIES && (await worker.run(smaller)).problem?.kind === kind;
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

/** Leaves out halves, then quarters, and so on. */
async function shorten(text: string, keepIf: (shorter: string) => Promise<boolean>): Promise<void> {
  let left = text;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const shorter = left.slice(0, at) + left.slice(at + size);
      if (await keepIf(shorter)) left = shorter;
      else at += size;
      if (left.length / size > MOST_TRIES) return;
    }
  }
}
