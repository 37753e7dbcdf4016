import { creation, customersOf, idOf } from './documents.js';

/** How a contestant spells what it is asked. */
export interface Dialect {
  /** Where the collection is. */
  readonly path: string;
  /** The name of the parameter that limits a page. */
  readonly limit: string;
  readonly patchType: string;
}

/** One request, ready to send. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly contentType?: string;
  readonly ifMatch?: string;
  readonly body?: string;
}

export type OperationName =
  | 'create'
  | 'get by id'
  | 'list 20 by one filter'
  | 'list 20 by relatedParty.id'
  | 'patch';

/** The request with this number to a contestant that has so many appointments. */
export type Operation = (dialect: Dialect, number: number, size: number) => Request;

/** Some number below the size, the same for the same, spread over all of them. */
const spread = (number: number, size: number) => (number * 7_919 + 13) % size;

const list = ({ path, limit }: Dialect, filter: string): Request => ({
  method: 'GET',
  path: `${path}?${filter}&${limit}=20`,
});

/** What is compared; creations come last, as they change the size. */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  'get by id': ({ path }, number, size) => ({
    method: 'GET',
    path: `${path}/${idOf(spread(number, size))}`,
  }),
  'list 20 by one filter': (dialect) => list(dialect, 'status=confirmed'),
  'list 20 by relatedParty.id': (dialect, number, size) =>
    list(dialect, `relatedParty.id=customer-${spread(number, customersOf(size))}`),
  patch: ({ path, patchType }, number, size) => ({
    method: 'PATCH',
    path: `${path}/${idOf(spread(number, size))}`,
    contentType: patchType,
    body: JSON.stringify({ description: `What is to be done instead, as it was decided in call ${number}` }),
  }),
  create: ({ path }, number, size) => ({
    method: 'POST',
    path,
    contentType: 'application/json',
    body: JSON.stringify(creation(number, size)),
  }),
};

export const OPERATION_NAMES = Object.keys(OPERATIONS) as readonly OperationName[];
