/** The cost of a case for the server. */
export interface CaseCosts {
  /** Longest turn of the event loop, in milliseconds of processor time. */
  readonly blocked: number;
  /** Processor time, in milliseconds. */
  readonly cpu: number;
  /** Growth of resident memory, in megabytes. */
  readonly memory: number;
  /** Bytes that the server sent, to the client and to listeners, in megabytes. */
  readonly sent: number;
}

export type CostName = keyof CaseCosts;

export const COST_NAMES: readonly CostName[] = ['blocked', 'cpu', 'memory', 'sent'];

/**
 * Maximum costs of one request, whatever is stored. Times are multiples of the calibration, which takes about 10 ms: 50 ms
 * of a blocked event loop.
 */
export function maxCosts(calibrationMs: number): CaseCosts {
  return { blocked: 5 * calibrationMs, cpu: 300 * calibrationMs, memory: 300, sent: 40 };
}

/** The lower costs of two measurements: other load on the machine only adds to them. */
export function lower(left: CaseCosts, right: CaseCosts): CaseCosts {
  const of = (name: CostName) => Math.min(left[name], right[name]);
  return { blocked: of('blocked'), cpu: of('cpu'), memory: of('memory'), sent: of('sent') };
}

/** The costs that exceed the maximum. */
export const exceeded = (costs: CaseCosts, max: CaseCosts): CostName[] =>
  COST_NAMES.filter((name) => costs[name] > max[name]);

export const costsText = ({ blocked, cpu, memory, sent }: CaseCosts) =>
  `blocked ${blocked.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms, memory ${memory.toFixed(0)} MB, sent ${sent.toFixed(1)} MB`;
