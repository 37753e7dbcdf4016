import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { ATTACKERS } from './attackers/all.js';
import { Target } from './attackers/target.js';

/** Delay after a failed attack: the server may refuse connections. */
const FAILURE_PAUSE_MS = 50;

interface Order {
  readonly name: string;
  readonly url: string;
}

/** Starts an attacker on a thread of its own, so that its work does not delay the measurement; returns its end. */
export function startAttack(order: Order): { stop(): Promise<unknown> } {
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  let failure: unknown;
  worker.on('error', (error) => {
    failure = error;
  });
  return {
    stop: async () => {
      await worker.terminate();
      if (failure) throw failure;
    },
  };
}

async function attack({ name, url }: Order): Promise<void> {
  // Attackers have machines of their own. On Linux, this is the priority of the calling thread alone.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
  const attacker = ATTACKERS.find((each) => each.name === name);
  if (!attacker) throw new Error(`There is no attacker "${name}"`);
  const target = new Target(url);
  // A server that refuses what an attack needs has won already.
  await attacker.prepare?.(target).catch(() => {});
  const repeat = async () => {
    for (;;) await attacker.attack(target).catch(() => pause(FAILURE_PAUSE_MS));
  };
  await Promise.all(Array.from({ length: attacker.parallel }, repeat));
}

if (!isMainThread) await attack(workerData as Order);
