/** Facts about an API that its snippets show. */
export interface SnippetApi {
  /** Address of the server: `http://127.0.0.1:8080`. */
  readonly server: string;
  readonly basePath: string;
  /** `account-management` */
  readonly folder: string;
  /** `AccountManagement`: classes of the clients begin with it. */
  readonly name: string;
}

export type CallKind = 'list' | 'create' | 'createMany' | 'get' | 'patch' | 'replace' | 'delete' | 'other';

/** An operation, as its snippets call it. */
export interface Call {
  readonly operationId: string;
  readonly method: string;
  /** The path template, relative to the base path: `/appointment/{id}`. */
  readonly path: string;
  readonly kind: CallKind;
  /** The attribute of the TypeScript client: `appointment`, `hub`; with parents, its method. */
  readonly member: string;
  /** The number of resources above the collection. */
  readonly parents: number;
  readonly hasParameters: boolean;
  /** An example of the body, and its schema. */
  readonly body?: Body;
}

export interface Body {
  readonly value: unknown;
  readonly schema: string | undefined;
  /** Of an array. */
  readonly itemSchema?: string | undefined;
}

/** Returns the code of a call in one language. */
export type Snippet = (call: Call, api: SnippetApi) => string;

/** The variables of a path. Their values are for the user to replace. */
export const variablesOf = ({ path }: Call) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

export const json = (value: unknown, indent = 2) => JSON.stringify(value, null, indent);

export const lines = (...texts: readonly string[]) => texts.join('\n');

/** Example values of the path variables. */
export const ids = (call: Call) => variablesOf(call).map(() => 'ID');

/** Whether the body is an object of a class. */
export const isModel = ({ kind, body }: Call) =>
  body?.schema !== undefined && kind !== 'patch' && kind !== 'createMany';
