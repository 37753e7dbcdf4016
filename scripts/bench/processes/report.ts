import { median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { PARTS, PROCESS_COUNTS, type ProcessesRun, type Round, roundsOf } from './processes.js';

/** Lowest accepted ratio of two processes to one. */
const MIN_RATIO = 1.5;

export const isFaster = ({ ratio }: ProcessesRun): boolean => ratio.median >= MIN_RATIO;

/** Table of medians: creations per second, busy cores by part, processor time per creation; then the verdict. */
export function processesTable(run: ProcessesRun): string {
  const rows = PROCESS_COUNTS.map((count) => {
    const rounds = roundsOf(run.rounds, count);
    const rate = median(rounds.map((round) => round.rate));
    const busy = PARTS.map((part) => median(rounds.map(({ cores }) => cores[part])));
    const perCreation = busy.slice(0, 2).map((cores) => formatNumber((cores * 1_000) / rate));
    return [`${count}`, rate.toFixed(0), rangeOf(rounds), ...busy.map(formatNumber), ...perCreation];
  });
  const head = ['processes', 'creations/s', 'min to max', ...PARTS, 'ms servers', 'ms database'];
  const { median: ratio, min, max } = run.ratio;
  const verdict = isFaster(run) ? 'Two' : 'FAILED: two';
  return [
    tableOf(head, rows),
    `Busy cores of each part, of ${run.cores} in total; milliseconds of processor time per creation`,
    `With all cores busy, ${formatNumber(maxRatio(run))} times the creations of one process would be possible`,
    `${verdict} processes create ${formatNumber(ratio)} times as much as one (${formatNumber(min)} to ${formatNumber(max)}); the limit is ${MIN_RATIO}`,
  ].join('\n');
}

/** Upper limit of the ratio: all cores divided by those that one process keeps busy, with database and client. */
function maxRatio({ rounds, cores }: ProcessesRun): number {
  const busy = (round: Round) => round.cores.servers + round.cores.database + round.cores.requests;
  return cores / median(roundsOf(rounds, 1).map(busy));
}

const formatNumber = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));

function rangeOf(rounds: readonly Round[]): string {
  const rates = rounds.map(({ rate }) => rate);
  return `${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)}`;
}
