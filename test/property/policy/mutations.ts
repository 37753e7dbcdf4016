import { Access, type Grant } from '../../../src/services/policy/access.js';
import { AttributePaths } from '../../../src/services/policy/attribute-paths.js';
import type { PolicyOperation } from '../../../src/services/policy/policy-document.js';
import { Presenter } from '../../../src/services/resource/presenter.js';

/** Takes one check out of the server. */
export interface Mutation {
  readonly name: string;
  /** Whether a client learns more by reading. */
  readonly isRead?: boolean;
  /** Returns a function that puts the check back. */
  apply(): () => void;
}

/** Replaces a method of a class. */
export function replaced<Class extends object, Name extends keyof Class>(
  prototype: Class,
  name: Name,
  change: (original: Class[Name]) => Class[Name],
): () => void {
  const original = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  Object.defineProperty(prototype, name, { ...original, value: change(original.value as Class[Name]) });
  return () => Object.defineProperty(prototype, name, original);
}

/** A grant of one operation that is not what the policy says. */
export const grants = (
  name: string,
  operation: PolicyOperation,
  change: (grant: Grant) => Grant,
): Mutation => ({
  name,
  apply: () =>
    replaced(
      Access.prototype,
      'grant',
      (original) =>
        function (this: Access, asked) {
          const grant = original.call(this, asked);
          return asked === operation && grant ? change(grant) : grant;
        },
    ),
});

const method = <Name extends 'removedFrom' | 'covers' | 'firstIn' | 'firstChanged'>(
  name: string,
  of: Name,
  result: AttributePaths[Name],
): Mutation => ({ name, apply: () => replaced(AttributePaths.prototype, of, () => result) });

export const everyRow = (grant: Grant): Grant => ({ ...grant, rows: undefined, sees: () => true });

export const MUTATIONS: readonly Mutation[] = [
  { ...grants('rows of lists', 'list', everyRow), isRead: true },
  { ...grants('rows of a retrieved resource', 'retrieve', everyRow), isRead: true },
  grants('rows of a patch', 'patch', everyRow),
  grants('rows of a deletion', 'delete', everyRow),
  {
    name: 'operations',
    isRead: true,
    apply: () =>
      replaced(
        Access.prototype,
        'require',
        () =>
          function (this: Access) {
            return Access.FULL.require('list');
          },
      ),
  },
  {
    name: 'set values and rows of a creation',
    apply: () => replaced(Access.prototype, 'withSetValues', () => (_id, sent) => sent),
  },
  { ...method('hidden attributes in responses', 'removedFrom', (document) => document), isRead: true },
  { ...method('hidden attributes in queries', 'covers', () => false), isRead: true },
  method('protected attributes in creations', 'firstIn', () => undefined),
  method('read-only attributes in patches', 'firstChanged', () => undefined),
  {
    name: 'validators of a resource with hidden attributes',
    apply: () =>
      replaced(
        Presenter.prototype,
        'state',
        (original) =>
          async function (this: Presenter, resource, call, store, hidden) {
            const state = await original.call(this, resource, call, store, hidden);
            return { ...state, version: `${resource.version}`, updatedAt: resource.updatedAt };
          },
      ),
  },
];
