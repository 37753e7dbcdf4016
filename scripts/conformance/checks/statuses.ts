import { type CheckDefinition, defineCheck, skippedCheck } from '../harness/check-definition.js';
import type { Operation } from '../harness/contract.js';
import type { Session } from '../harness/session.js';
import { CONTRACT } from '../harness/sources.js';

/** Statuses that no client can bring about on a server that it knows nothing of, and why. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  '401': 'the server asks for no credentials, or the runner was given none to leave out',
  '403': 'it needs a second set of credentials, which may do less',
  '410': 'it depends on whether the server remembers what it has deleted',
  '413': 'the server takes bodies of 1.2 MB here',
  '414': 'the server takes queries of 12,000 characters or refuses them with 400, or the operation has none',
  '422': 'it depends on rules of the business that no contract has',
  '428': 'it depends on a setting: the server does not demand conditions',
  '429': 'it would need more requests than a run may send',
  '500': 'it is a fault of the server',
  '501': 'it depends on what the server has left out',
  '503': 'it is a failure of what the server depends on',
};

const isItem = ({ path }: Operation) => path.includes('{');

/** Reasons that depend on the operation. */
function unreachableReason(operation: Operation, status: string): string | undefined {
  const { method, path, parameters } = operation;
  const isHub = path.startsWith('/hub');
  if (status === '404' && !isItem(operation)) return 'the collection is always there';
  if (status === '405') return 'the operation is in the contract, and so it is possible';
  if (status === '409') return conflictOf(operation);
  if (status === '304' && !parameters.has('If-None-Match')) return 'the answer has no ETag';
  if (status === '412' && !parameters.has('If-Match')) return 'the operation has no conditions';
  if (status === '400' && method === 'DELETE' && isHub) return 'there is nothing in it that could be wrong';
  if (status === '206' && isHub && isItem(operation)) return 'it needs more deliveries than one event makes';
  return UNREACHABLE[status];
}

function conflictOf({ method, bodyTypes, path }: Operation): string | undefined {
  if (method === 'GET') return 'a read conflicts with nothing';
  if (method === 'PATCH' && bodyTypes.includes('application/json-patch+json') && path.endsWith('}'))
    return undefined;
  if (method === 'POST' && path === '/hub') return undefined;
  return 'it depends on rules of the business that no contract has';
}

/** Whether each status that the contract declares has been seen, at the end of a run; and why not. */
export function declaredStatuses(session: Session): CheckDefinition[] {
  const reached: CheckDefinition[] = [];
  const unreachable = new Map<string, UnreachableStatus>();
  for (const operation of session.contract.operations)
    for (const status of [...operation.responses.keys()].toSorted()) {
      const by = session.firstCheckWith(operation, status);
      const reason =
        by === undefined
          ? (unreachableReason(operation, status) ?? noCreationReason(session, operation))
          : undefined;
      if (reason === undefined) reached.push(reachedCheck(operation, status, by));
      else {
        const same = unreachable.get(`${status} ${reason}`) ?? { status, reason, operations: [] };
        same.operations.push(`${operation.method} ${operation.path}`);
        unreachable.set(`${status} ${reason}`, same);
      }
    }
  return [
    ...reached,
    ...[...unreachable.values()].toSorted((a, b) => (a.status < b.status ? -1 : 1)).map(unreachableCheck),
  ];
}

/** Operations whose status is out of reach for the same reason. */
interface UnreachableStatus {
  readonly status: string;
  readonly reason: string;
  readonly operations: string[];
}

const unreachableCheck = ({ status, reason, operations }: UnreachableStatus): CheckDefinition =>
  skippedCheck(`${status}: ${reason}`, CONTRACT, `out of reach of a client at ${operations.join(', ')}`);

function reachedCheck({ method, path }: Operation, status: string, by: string | undefined): CheckDefinition {
  return defineCheck(`${method} ${path}: ${status}`, CONTRACT, async (probe) => {
    probe.that(
      by === undefined ? 'a check provokes it' : `provoked by "${by}"`,
      by !== undefined,
      'no check was answered with it',
    );
  });
}

/** What cannot be created from outside may not be there. */
function noCreationReason({ contract }: Session, { path }: Operation): string | undefined {
  const resource = contract.resources.find((each) => path === each.path || path.startsWith(`${each.path}/{`));
  return resource && !resource.operations.has('create') ? 'a client cannot create any' : undefined;
}
