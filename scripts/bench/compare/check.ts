import type { Client } from './client.js';
import type { Contestant } from './contestants.js';
import { OPERATIONS, type OperationName } from './operations.js';

type Item = Readonly<Record<string, unknown>>;

const LISTS: readonly OperationName[] = ['list 20 by one filter', 'list 20 by relatedParty.id'];

/** Rejects when it does not do what is measured: else a wrong answer would win for being quick. */
export async function check(contestant: Contestant, client: Client, name: OperationName): Promise<void> {
  const request = OPERATIONS[name](contestant.dialect, 3, contestant.size);
  const answer = await client.send(request);
  const body = JSON.parse(answer.text) as Item | readonly Item[];
  if (!contestant.keeps) return;
  const wrong = LISTS.includes(name)
    ? wrongList(body as readonly Item[], Number(answer.headers['x-total-count']), request.path)
    : wrongItem(body as Item, request);
  if (wrong) throw new Error(`${contestant.name}: ${request.method} ${request.path}: ${wrong}`);
}

function wrongList(items: readonly Item[], total: number, path: string): string | undefined {
  const [, value = ''] = /\?[^=]+=([^&]+)/.exec(path) ?? [];
  if (items.length !== 20 || !(total >= 40)) return `${items.length} items of ${total}, not 20 of 40 or more`;
  const other = items.find((item) => !JSON.stringify(item).includes(`"${value}"`));
  return other && `${JSON.stringify(other)} is not of ${value}`;
}

function wrongItem(item: Item, { path, body }: { path: string; body?: string }): string | undefined {
  const id = /\/(appointment-\d+)$/.exec(path)?.[1];
  if (typeof item.id !== 'string' || (id !== undefined && item.id !== id)) return `it is ${item.id}`;
  const sent: Item = body === undefined ? {} : JSON.parse(body);
  return sent.description === undefined || sent.description === item.description
    ? undefined
    : `description is ${item.description}`;
}
