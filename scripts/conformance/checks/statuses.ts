import { type CheckDefinition, defineCheck, skippedCheck } from '../harness/check-definition.js';
import type { Operation } from '../harness/contract.js';
import type { Session } from '../harness/session.js';
import { CONTRACT } from '../harness/sources.js';

/** Statuses that a client cannot provoke on an unknown server, with the reasons. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  '401': 'the server requires no credentials, or the runner has none',
  '403': 'this needs a second set of credentials with fewer permissions',
  '410': 'this depends on whether the server remembers deleted resources',
  '413': 'the server accepts bodies of 1.2 MB here',
  '414':
    'the server accepts queries of 12,000 characters or refuses them with 400, or the operation has no query',
  '422': 'this depends on business rules that are not in the contract',
  '428': 'this depends on a setting: the server does not require conditional requests',
  '429': 'this needs more requests than a run may send',
  '500': 'this is a defect of the server',
  '501': 'this depends on what the server does not support',
  '503': 'this needs a failure of a service that the server depends on',
  '507': 'this needs a full disk',
};

/** `default` stands for all statuses that are not declared. */
const isStatus = (status: string) => /^\d{3}$/.test(status);

const isItem = ({ path }: Operation) => path.includes('{');

const isSuccess = (status: string) => /^2/.test(status);

/** Returns why a client cannot provoke a status of the operation; undefined if it can. */
function unreachableReason(operation: Operation, status: string): string | undefined {
  const { method, path, parameters } = operation;
  if (operation.isNotImplemented) return 'the contract declares the operation as not implemented';
  const isHub = path.startsWith('/hub');
  if (status === '404' && !isItem(operation)) return 'the collection always exists';
  if (status === '405') return 'the contract declares the operation';
  if (status === '409') return conflictOf(operation);
  if (status === '304' && !parameters.has('If-None-Match')) return 'the response has no ETag';
  if (status === '412' && !parameters.has('If-Match')) return 'the operation has no conditional requests';
  const hasInput = method !== 'POST' || operation.bodySchema !== undefined;
  if (status === '400' && isHub && (method === 'DELETE' || !hasInput))
    return 'the request has nothing that could be wrong';
  if (status === '206' && isHub && isItem(operation))
    return 'this needs more deliveries than one event causes';
  return UNREACHABLE[status];
}

function conflictOf({ method, bodyTypes, path }: Operation): string | undefined {
  if (method === 'GET') return 'a read cannot conflict';
  if (method === 'PATCH' && bodyTypes.includes('application/json-patch+json') && path.endsWith('}'))
    return undefined;
  if (method === 'POST' && path === '/hub') return undefined;
  return 'this depends on business rules that are not in the contract';
}

/** Checks, at the end of a run, that each declared status was returned; the others are skipped with the reason. */
export function declaredStatuses(session: Session): CheckDefinition[] {
  const reached: CheckDefinition[] = [];
  const unreachable = new Map<string, UnreachableStatus>();
  for (const operation of session.contract.operations)
    for (const status of [...operation.responses.keys()].filter(isStatus).toSorted()) {
      const by = session.firstCheckWith(operation, status);
      const reason =
        by === undefined
          ? (otherSuccess(session, operation, status) ??
            unreachableReason(operation, status) ??
            noCreationReason(session, operation))
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

/** Operations with the same status that a client cannot provoke for the same reason. */
interface UnreachableStatus {
  readonly status: string;
  readonly reason: string;
  readonly operations: string[];
}

const unreachableCheck = ({ status, reason, operations }: UnreachableStatus): CheckDefinition =>
  skippedCheck(`${status}: ${reason}`, CONTRACT, `a client cannot provoke it at ${operations.join(', ')}`);

function reachedCheck({ method, path }: Operation, status: string, by: string | undefined): CheckDefinition {
  return defineCheck(`${method} ${path}: ${status}`, CONTRACT, async (probe) => {
    probe.that(
      by === undefined ? 'a check provokes the status' : `provoked by "${by}"`,
      by !== undefined,
      'no check received it',
    );
  });
}

/** Statuses of success are alternatives, except for 206: returns which one the server has chosen instead. */
function otherSuccess(session: Session, operation: Operation, status: string): string | undefined {
  if (!isSuccess(status) || status === '206') return undefined;
  const others = [...operation.responses.keys()].filter((each) => isSuccess(each) && each !== '206');
  const chosen = others.find((each) => session.firstCheckWith(operation, each) !== undefined);
  return chosen === undefined ? undefined : `the server returns ${chosen}, which is declared too`;
}

/** Returns why there may be no resource to request; undefined if a client can create one. */
function noCreationReason({ contract }: Session, { path }: Operation): string | undefined {
  const above = contract.resources.filter((each) => path === each.path || path.startsWith(`${each.path}/{`));
  const missing = above.find(({ operations }) => !operations.has('create'));
  return missing ? `a client cannot create the resource ${missing.name}` : undefined;
}
