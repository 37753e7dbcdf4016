import { calibrationWork } from './calibration.js';

/** Loaded into the server's process (`node --import`): measures it, as the parent process orders by IPC. */

/** Resources that the server has used since the last order. */
export interface ProbeReading {
  /** Longest turn of the event loop, in milliseconds of processor time. */
  readonly blockedMs: number;
  /** Processor time of all threads, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory at the last order, and its maximum since, in megabytes. */
  readonly startMb: number;
  readonly peakMb: number;
}

export type ProbeOrder = 'read' | 'calibrate' | 'collect';

const TURN_INTERVAL_MS = 1;
const MEMORY_INTERVAL_MS = 10;
const MEGABYTE = 1024 * 1024;

let cpu = process.cpuUsage();
let turn = { startedAt: performance.now(), cpuMs: processMs() };
let longestTurn = 0;
let start = 0;
let peak = 0;

/** Processor time of all threads since the process started, in milliseconds. */
function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The lower of time and processor time: the first has what other processes do, the second what other threads do. */
setInterval(() => {
  const now = { startedAt: performance.now(), cpuMs: processMs() };
  longestTurn = Math.max(
    longestTurn,
    Math.min(now.startedAt - turn.startedAt, now.cpuMs - turn.cpuMs) - TURN_INTERVAL_MS,
  );
  turn = now;
}, TURN_INTERVAL_MS).unref();

const residentMb = () => process.memoryUsage.rss() / MEGABYTE;

setInterval(() => {
  peak = Math.max(peak, residentMb());
}, MEMORY_INTERVAL_MS).unref();

function read(): ProbeReading {
  const { user, system } = process.cpuUsage(cpu);
  const resident = residentMb();
  const reading = {
    blockedMs: longestTurn,
    cpuMs: (user + system) / 1_000,
    startMb: start,
    peakMb: Math.max(peak, resident),
  };
  longestTurn = 0;
  cpu = process.cpuUsage();
  start = resident;
  peak = 0;
  return reading;
}

/** Returns the resident megabytes without garbage. */
function collect(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return residentMb();
}

const ORDERS: Readonly<Record<ProbeOrder, () => unknown>> = { read, calibrate: calibrationWork, collect };

process.on('message', (order: ProbeOrder) => {
  process.send?.({ probe: ORDERS[order]() });
});
// The channel alone must not keep the process alive.
process.channel?.unref();
