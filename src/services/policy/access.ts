import { forbidden } from '../../errors.js';
import type { JsonObject } from '../../values/json.js';
import { matches } from '../../values/matches.js';
import { type Comparison, type Filter, leavesOf } from '../../values/query.js';
import { AttributePaths } from './attribute-paths.js';
import type { Identity } from './claims.js';
import type { CompiledRule } from './compiled-rule.js';
import { ParsedDocuments, type Row } from './parsed-documents.js';
import type { PolicyOperation } from './policy-document.js';

/** The rights of one operation on the resources of one collection. */
export interface Grant {
  /** The resources that exist for the client; undefined for all of them. */
  readonly rows: Filter | undefined;
  /** The attributes that are not shown. */
  readonly hidden: AttributePaths;
  /** The attributes that the client cannot set or change. */
  readonly readOnly: AttributePaths;
  /** Whether the resource exists for the client. */
  sees(row: Row): boolean;
}

/** No resource has the empty id. */
const NOTHING: Comparison = {
  kind: 'comparison',
  path: ['id'],
  operator: 'equal',
  operands: [{ type: 'string', value: '' }],
  matches: () => false,
};

const EVERYTHING: Grant = {
  rows: undefined,
  hidden: AttributePaths.NONE,
  readOnly: AttributePaths.NONE,
  sees: () => true,
};

/** The operations on resources; the others are on their events. */
const RESOURCE_OPERATIONS = ['list', 'retrieve', 'create', 'patch', 'delete'] as const;

const isOfResource = (operation: PolicyOperation) => RESOURCE_OPERATIONS.some((each) => each === operation);

const presented = ({ id, document }: Pick<Row, 'id' | 'document'>): JsonObject => ({ id, ...document });

/** The rights of a client on the resources of one collection. */
export class Access {
  /** Of the server itself, and of every client without a policy. */
  static readonly FULL = new Access(undefined, undefined, 'resource');

  private hiddenPaths: AttributePaths | undefined;
  private readonly grants = new Map<PolicyOperation, Grant | undefined>();

  constructor(
    /** The rules of the client's roles for the collection, in the order of the policy; undefined: everything is allowed. */
    private readonly rules: readonly CompiledRule[] | undefined,
    private readonly identity: Identity | undefined,
    /** The name of the resource. */
    private readonly name: string,
    private readonly parsedDocuments = new ParsedDocuments(),
  ) {}

  /** Returns the rights of an operation; undefined when it is not allowed. */
  grant(operation: PolicyOperation): Grant | undefined {
    if (this.rules === undefined) return EVERYTHING;
    if (!this.grants.has(operation)) this.grants.set(operation, this.granted(operation));
    return this.grants.get(operation);
  }

  /** Returns the rights of an operation. Throws a 403 when it is not allowed. */
  require(operation: PolicyOperation): Grant {
    const grant = this.grant(operation);
    if (grant) return grant;
    throw forbidden(
      `You may not ${operation} ${this.name}`,
      'No rule of the policy allows it to one of your roles: use a client or a user that has such a role',
    );
  }

  /**
   * The attributes that no response with the resource shows: those that any of the client's operations hides. They are the
   * same for all operations, so that a representation and its ETag do not depend on the operation.
   */
  get hidden(): AttributePaths {
    this.hiddenPaths ??= RESOURCE_OPERATIONS.map((operation) =>
      limitedBy(this.rulesFor(operation), 'hidden'),
    ).reduce((all, paths) => all.union(paths), AttributePaths.NONE);
    return this.hiddenPaths;
  }

  /** Whether the client can read the resource by its address. */
  canRead(row: Row): boolean {
    return this.grant('retrieve')?.sees(row) ?? false;
  }

  /**
   * The document of a creation with the values of the first rule that allows the result. Throws a 403 that says which
   * attribute or which condition is not allowed.
   */
  withSetValues(id: string, document: JsonObject): JsonObject {
    if (this.rules === undefined || this.identity === undefined) return document;
    for (const rule of this.rulesFor('create')) {
      const completed = rule.set.reduce<JsonObject | undefined>(
        (filled, value) => filled && value.putInto(filled, this.identity as Identity),
        document,
      );
      const rows = rule.createWhere?.bind(this.identity);
      const isWithin = rule.createWhere === undefined || rows !== undefined;
      if (completed && isWithin && (!rows || matches(rows, presented({ id, document: completed }))))
        return completed;
    }
    throw this.outsideRows('create');
  }

  /** The 403 for a resource that the client can see, but not change or delete. */
  readOnlyRow(operation: 'patch' | 'delete') {
    return forbidden(
      `You may not ${operation} this ${this.name}`,
      'The policy lets you read it only: use a client or a user that may change it',
    );
  }

  /** The 403 for a result that the client could not have changed or created. */
  outsideRows(operation: 'create' | 'patch') {
    return forbidden(
      `You may not ${operation} such ${this.name}`,
      'The result is outside of what the policy lets you change: send values that belong to you',
    );
  }

  private rulesFor(operation: PolicyOperation): readonly CompiledRule[] {
    return (this.rules ?? []).filter(({ operations }) => operations.has(operation));
  }

  private granted(operation: PolicyOperation): Grant | undefined {
    const rules = this.rulesFor(operation);
    if (rules.length === 0 || this.identity === undefined) return undefined;
    const rows = rowsOf(rules, this.identity);
    return {
      rows,
      hidden: isOfResource(operation) ? this.hidden : limitedBy(rules, 'hidden'),
      readOnly: limitedBy(rules, 'readOnly'),
      sees: rows === undefined ? () => true : seesBy(rows, this.parsedDocuments),
    };
  }
}

/** Whether a resource matches. Its `id` is beside its document, and is put into it only where the filter compares it. */
function seesBy(rows: Filter, documents: ParsedDocuments): Grant['sees'] {
  const isById = leavesOf(rows).some(({ path }) => path === undefined || path[0] === 'id');
  return isById
    ? (row) => matches(rows, presented({ id: row.id, document: documents.documentOf(row) }))
    : (row) => matches(rows, documents.documentOf(row));
}

/** The rows that any rule allows; undefined for all rows. */
function rowsOf(rules: readonly CompiledRule[], identity: Identity): Filter | undefined {
  if (rules.some(({ where }) => where === undefined)) return undefined;
  const parts = rules.flatMap(({ where }) => where?.bind(identity) ?? []);
  if (parts.length === 0) return NOTHING;
  return parts.length > 1 ? { kind: 'or', parts } : parts[0];
}

/**
 * The attributes that any of the rules limits, except those that a rule for every row does not limit: since that rule
 * holds for each row, the attribute is free in each row.
 */
function limitedBy(rules: readonly CompiledRule[], kind: 'hidden' | 'readOnly'): AttributePaths {
  const everywhere = rules.filter(({ where }) => where === undefined);
  const paths = rules.flatMap((rule) => rule[kind]);
  const isFree = (path: readonly string[]) =>
    everywhere.some((rule) => !new AttributePaths(rule[kind]).covers(path));
  const limited = paths.filter((path) => !isFree(path));
  return limited.length === 0 ? AttributePaths.NONE : new AttributePaths(limited);
}
