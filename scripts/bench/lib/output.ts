import { writeFileSync } from 'node:fs';
import { findCores, pinTo } from './cores.js';

export const progress = (text: string) => console.log(text);

/** Writes the reports of one command as JSON, if a file is named. */
export function writeReports(file: string | undefined, reports: readonly object[]): void {
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(reports, null, 2)}\n`);
}

/** Pins this process, which sends the requests, to one core; returns the core for the server. */
export function pinClient(): number | undefined {
  const cores = findCores();
  if (cores) pinTo(cores.client);
  else console.log('taskset is missing, or there is only one core: servers and requests share the cores');
  return cores?.server;
}
