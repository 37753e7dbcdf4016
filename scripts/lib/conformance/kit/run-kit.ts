import type { Run } from '../model.js';

/** Runs an official kit that the user has downloaded. */
export async function runKit(
  kit: string,
  _options: { url?: string; headers: Readonly<Record<string, string>>; progress(line: string): void },
): Promise<Run> {
  throw new Error(`${kit}: kits cannot be run yet`);
}
