import type { CostCase, Part } from './cost-case.js';
import { costsText } from './costs.js';
import type { CostReport, Found } from './search.js';

const SHOWN = 3;
const MAX_QUERY = 200;

/** Prints the worst cases of each cost, and those that exceed a maximum; returns whether there is none. */
export function printCosts({ cases, max, worst, failures }: CostReport): boolean {
  console.log(`\n${cases} cases; maximum: ${costsText(max)}`);
  for (const [name, found] of worst) {
    console.log(`\nmost ${name}:`);
    for (const each of found.slice(0, SHOWN)) console.log(`  ${foundText(each)}`);
  }
  for (const failure of failures)
    console.log(
      `\nFAILURE: too much ${failure.exceeded.join(', ')}\n${foundText(failure)}\n${JSON.stringify(failure.case)}`,
    );
  console.log(failures.length === 0 ? '\nno failures' : `\n${failures.length} failures`);
  return failures.length === 0;
}

export const foundText = ({ case: cost, costs, status }: Found) =>
  `${costsText(costs)}: ${caseText(cost)} → ${status}`;

function caseText({ action, collection, stored, parts, count, query, subscriptions }: CostCase): string {
  const words = [
    `${action} ${collection}`,
    ...(stored.copies > 0 ? [`stored ${stored.copies} × [${stored.parts.map(partText).join(', ')}]`] : []),
    ...(parts.length > 0 ? [`body [${parts.map(partText).join(', ')}]`] : []),
    ...(/bulk|patch/.test(action) ? [`count ${count}`] : []),
    ...(/list|item/.test(action) ? [`?${query.slice(0, MAX_QUERY)}`] : []),
    ...(subscriptions.length > 0 ? [`${subscriptions.length} subscriptions`] : []),
  ];
  return words.join(', ');
}

const partText = ({ attribute, shape }: Part) => `${attribute}: ${shape.bytes} bytes of ${shape.kind}`;
