import { median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { COUNTS, PARTS, type ProcessesRun, type Round, roundsOf } from './processes.js';

/** Two processes have to create so many times what one does. */
const LEAST_RATIO = 1.5;

export const isFaster = ({ ratio }: ProcessesRun): boolean => ratio.median >= LEAST_RATIO;

/** Medians of the rounds: creations, what was busy with them, and the processor time of one. */
export function processesTable(run: ProcessesRun): string {
  const rows = COUNTS.map((count) => {
    const rounds = roundsOf(run.rounds, count);
    const rate = median(rounds.map((round) => round.rate));
    const busy = PARTS.map((part) => median(rounds.map(({ cores }) => cores[part])));
    const each = busy.slice(0, 2).map((cores) => shown((cores * 1_000) / rate));
    return [`${count}`, rate.toFixed(0), spreadOf(rounds), ...busy.map(shown), ...each];
  });
  const head = ['processes', 'creations/s', 'least to most', ...PARTS, 'ms servers', 'ms database'];
  const { median: ratio, least, most } = run.ratio;
  const verdict = isFaster(run) ? 'Two' : 'FAILED: two';
  return [
    tableOf(head, rows),
    `Cores busy with each part, of ${run.cores} in all; milliseconds of a core for one creation`,
    `All cores, kept busy, would create ${shown(ceilingOf(run))} times what one process does, at what one creation takes`,
    `${verdict} processes create ${shown(ratio)} times what one does (${shown(least)} to ${shown(most)}); ${LEAST_RATIO} is wanted`,
  ].join('\n');
}

/** One process, the database and the requests leave so much of the cores to a second process. */
function ceilingOf({ rounds, cores }: ProcessesRun): number {
  const busy = (round: Round) => round.cores.servers + round.cores.database + round.cores.requests;
  return cores / median(roundsOf(rounds, 1).map(busy));
}

const shown = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));

function spreadOf(rounds: readonly Round[]): string {
  const rates = rounds.map(({ rate }) => rate);
  return `${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)}`;
}
