import { monitorEventLoopDelay } from 'node:perf_hooks';
import { calibrationWork } from './calibration.js';

/** Loaded into the server's process (`node --import`): measures it, as the parent process orders by IPC. */

/** Resources that the server has used since the last order. */
export interface ProbeReading {
  /** Longest time for which the event loop was blocked, in milliseconds. */
  readonly blockedMs: number;
  /** Processor time of all threads, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory at the last order, and its maximum since, in megabytes. */
  readonly startMb: number;
  readonly peakMb: number;
}

export type ProbeOrder = 'read' | 'calibrate' | 'collect';

const RESOLUTION_MS = 1;
const MEMORY_INTERVAL_MS = 10;
const MEGABYTE = 1024 * 1024;

const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
let cpu = process.cpuUsage();
let start = 0;
let peak = 0;

const residentMb = () => process.memoryUsage.rss() / MEGABYTE;

setInterval(() => {
  peak = Math.max(peak, residentMb());
}, MEMORY_INTERVAL_MS).unref();

function read(): ProbeReading {
  const { user, system } = process.cpuUsage(cpu);
  const resident = residentMb();
  const reading = {
    blockedMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS),
    cpuMs: (user + system) / 1_000,
    startMb: start,
    peakMb: Math.max(peak, resident),
  };
  delays.reset();
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
