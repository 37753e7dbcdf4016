import { createBody, customerCount, idOf } from './appointments.js';

/** Differences between the interfaces of the contestants. */
export interface Dialect {
  /** Path of the collection. */
  readonly path: string;
  /** Name of the page size parameter. */
  readonly limit: string;
  readonly patchType: string;
}

/** Request, ready to send. */
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

/** Returns request `number` to a contestant with `size` appointments. */
export type Operation = (dialect: Dialect, number: number, size: number) => Request;

/** Maps a number to one below `size`; consecutive numbers are spread over all of them. */
const spread = (number: number, size: number) => (number * 7_919 + 13) % size;

const list = ({ path, limit }: Dialect, filter: string): Request => ({
  method: 'GET',
  path: `${path}?${filter}&${limit}=20`,
});

/** Compared operations. Creations come last because they change the size. */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  'get by id': ({ path }, number, size) => ({
    method: 'GET',
    path: `${path}/${idOf(spread(number, size))}`,
  }),
  'list 20 by one filter': (dialect) => list(dialect, 'status=confirmed'),
  'list 20 by relatedParty.id': (dialect, number, size) =>
    list(dialect, `relatedParty.id=customer-${spread(number, customerCount(size))}`),
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
    body: JSON.stringify(createBody(number, size)),
  }),
};

export const OPERATION_NAMES = Object.keys(OPERATIONS) as readonly OperationName[];
