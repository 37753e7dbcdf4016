import type { Client } from '../lib/client.js';
import { OPERATIONS, type OperationName } from '../lib/operations.js';
import type { Contestant } from './contestants.js';

type Item = Readonly<Record<string, unknown>>;

const LISTS: readonly OperationName[] = ['list 20 by one filter', 'list 20 by relatedParty.id'];

/** Sends one request and rejects when the response is wrong, so that a fast wrong response is not measured. */
export async function checkResponse(
  contestant: Contestant,
  client: Client,
  name: OperationName,
): Promise<void> {
  const request = OPERATIONS[name](contestant.dialect, 3, contestant.size);
  const response = await client.send(request);
  const body = JSON.parse(response.text) as Item | readonly Item[];
  if (!contestant.isStateful) return;
  const problem = LISTS.includes(name)
    ? listProblem(body as readonly Item[], Number(response.headers['x-total-count']), request.path)
    : itemProblem(body as Item, request);
  if (problem) throw new Error(`${contestant.name}: ${request.method} ${request.path}: ${problem}`);
}

function listProblem(items: readonly Item[], total: number, path: string): string | undefined {
  const [, value = ''] = /\?[^=]+=([^&]+)/.exec(path) ?? [];
  if (items.length !== 20 || !(total >= 40))
    return `${items.length} items of ${total}, expected 20 of 40 or more`;
  const other = items.find((item) => !JSON.stringify(item).includes(`"${value}"`));
  return other && `${JSON.stringify(other)} does not match ${value}`;
}

function itemProblem(item: Item, { path, body }: { path: string; body?: string }): string | undefined {
  const id = /\/(appointment-\d+)$/.exec(path)?.[1];
  if (typeof item.id !== 'string' || (id !== undefined && item.id !== id)) return `the id is ${item.id}`;
  const sent: Item = body === undefined ? {} : JSON.parse(body);
  return sent.description === undefined || sent.description === item.description
    ? undefined
    : `description is ${item.description}`;
}
