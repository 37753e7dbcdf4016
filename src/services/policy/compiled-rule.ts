import { TmfError } from '../../errors.js';
import type { FilterContext } from '../../rest/filter/parse-filter.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { Filter } from '../../values/query.js';
import { attributeAt } from '../contract/models.js';
import type { Resource } from '../contract/resources.js';
import { claimName, claimOf, type Identity, isPartlyClaim } from './claims.js';
import { POLICY_OPERATIONS, type PolicyOperation, type PolicyRule } from './policy-document.js';
import { RowFilter } from './row-filter.js';
import { ofEveryValue, type RuleCondition } from './task-condition.js';

type Path = readonly string[];

/** A resource that rules can be for. */
export interface PolicySubject {
  readonly resource: Resource;
  readonly filterContext: FilterContext;
  /** The paths of attributes whose values are not in the stored document: computed, or stored elsewhere. */
  readonly unstored: readonly string[];
  /** Whether its resources are requests for a computed answer. */
  readonly isTask: boolean;
  /** Replaces comparisons with `href`, which is not stored. */
  hrefsToIds(filter: Filter): Filter;
}

/** A rule for one resource. */
export interface CompiledRule {
  readonly role: string;
  readonly operations: ReadonlySet<PolicyOperation>;
  /** Undefined for every row. */
  readonly where: RuleCondition | undefined;
  /** The condition on what is created: of a task, each party that it names must match. */
  readonly createWhere: RuleCondition | undefined;
  readonly set: readonly SetValue[];
  readonly hidden: readonly Path[];
  readonly readOnly: readonly Path[];
}

/** A problem of a rule: which part of it, what is wrong, and what to do. */
export interface RuleProblem {
  readonly part: keyof PolicyRule;
  readonly message: string;
}

/** Attributes that every response has. */
const ALWAYS_SHOWN = ['id', 'href', '@type'];

/** Compiles a rule for a resource. Problems are given to `report`. */
export function compileRule(
  role: string,
  rule: PolicyRule,
  subject: PolicySubject,
  undeclared: readonly string[],
  report: (problem: RuleProblem) => void,
): CompiledRule {
  const isDeclared = (path: Path) => hasAttribute(subject, path, undeclared);
  const declared = (paths: readonly string[] = []) => paths.map((path) => path.split('.')).filter(isDeclared);
  const hidden = declared(rule.hide);
  for (const path of hidden) checkHideable(path, subject, (message) => report({ part: 'hide', message }));
  const where = compileWhere(rule.where, subject, isDeclared, (message) =>
    report({ part: 'where', message }),
  );
  return {
    role,
    operations: new Set(rule.operations ?? POLICY_OPERATIONS),
    where,
    createWhere: subject.isTask ? where && ofEveryValue(where) : where,
    set: Object.entries(rule.set ?? {}).map(([path, value]) => {
      if (!isSettable(path.split('.'), subject, undeclared))
        report({
          part: 'set',
          message: `${path} is not a value that a creation of ${subject.resource.name} can have: name an attribute of its creation, or the whole array that it is in`,
        });
      return new SetValue(path.split('.'), value);
    }),
    hidden,
    readOnly: declared(rule.readOnly),
  };
}

/** Whether the contract declares the attribute, or the policy says that it exists nevertheless. */
export const hasAttribute = (
  { resource }: PolicySubject,
  path: Path,
  undeclared: readonly string[],
): boolean =>
  undeclared.includes(path[0] ?? '') || attributeAt(resource.api, resource.model, path) !== undefined;

/** Whether a creation can have one value at the path: it is declared, not of the server, and not inside an array. */
function isSettable(path: Path, subject: PolicySubject, undeclared: readonly string[]): boolean {
  const { api, model, serverSet } = subject.resource;
  const above = path.slice(0, -1).map((_, at) => attributeAt(api, model, path.slice(0, at + 1)));
  return (
    hasAttribute(subject, path, undeclared) &&
    !serverSet.includes(path[0] ?? '') &&
    above.every((attribute) => attribute?.array !== true)
  );
}

function checkHideable(path: Path, { resource }: PolicySubject, report: (message: string) => void): void {
  const name = path.join('.');
  const isRequired = attributeAt(resource.api, resource.model, path)?.required === true;
  if (isRequired || (path.length === 1 && ALWAYS_SHOWN.includes(name)))
    report(
      `${name} is mandatory in ${resource.name}, and a response without it would break its contract: hide an attribute above it, or give no access`,
    );
}

function compileWhere(
  where: string | undefined,
  subject: PolicySubject,
  isDeclared: (path: Path) => boolean,
  report: (message: string) => void,
): RuleCondition | undefined {
  if (where === undefined) return undefined;
  // A condition with a problem must not become a rule for every row.
  const nothing: RuleCondition = { bind: () => undefined };
  try {
    const filter = new RowFilter(where, subject.filterContext);
    const { name } = subject.resource;
    for (const path of filter.paths) {
      const text = path.join('.');
      if (!isDeclared(path))
        report(
          `${text} is not an attribute of ${name}: correct its spelling, name the resources of the rule, or list its first name under undeclared`,
        );
      if (subject.unstored.some((each) => each === text || text.startsWith(`${each}.`)))
        report(`${text} of ${name} is not stored with it: name a stored attribute`);
    }
    return {
      bind: (identity) => {
        const bound = filter.bind(identity);
        return bound && subject.hrefsToIds(bound);
      },
    };
  } catch (error) {
    if (!(error instanceof TmfError)) throw error;
    report(`${error.reason}: ${error.details}`);
    return nothing;
  }
}

/** A value that a creation gets at a path through objects. Texts can be claims. */
export class SetValue {
  constructor(
    private readonly path: Path,
    private readonly template: JsonValue,
  ) {}

  /** The document with the value; undefined when a claim of it is absent. */
  putInto(document: JsonObject, identity: Identity): JsonObject | undefined {
    const value = filled(this.template, identity);
    return value === undefined ? undefined : withValueAt(document, this.path, value);
  }
}

/** The template with its claims; undefined when one is absent. */
function filled(template: JsonValue, identity: Identity): JsonValue | undefined {
  if (typeof template === 'string') {
    const name = claimName(template);
    return name === undefined ? template : claimOf(identity, name);
  }
  if (Array.isArray(template)) {
    const elements = template.map((element) => filled(element, identity));
    return elements.includes(undefined) ? undefined : (elements as JsonValue[]);
  }
  if (!isObject(template)) return template;
  const members = Object.entries(template).map(([name, value]) => [name, filled(value, identity)] as const);
  return members.some(([, value]) => value === undefined)
    ? undefined
    : (Object.fromEntries(members) as JsonObject);
}

function withValueAt(document: JsonObject, [name = '', ...deeper]: Path, value: JsonValue): JsonObject {
  const child = document[name];
  const inner = isObject(child) ? child : {};
  return { ...document, [name]: deeper.length === 0 ? value : withValueAt(inner, deeper, value) };
}

/** Texts of a template that have a claim only in part. */
export function partialClaims(template: JsonValue): string[] {
  if (typeof template === 'string') return isPartlyClaim(template) ? [template] : [];
  if (Array.isArray(template)) return template.flatMap(partialClaims);
  return isObject(template) ? Object.values(template).flatMap(partialClaims) : [];
}
