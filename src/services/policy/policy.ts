import type { Resource } from '../contract/resources.js';
import { Access } from './access.js';
import { type Identity, rolesIn } from './claims.js';
import {
  type CompiledRule,
  compileRule,
  hasAttribute,
  type PolicySubject,
  partialClaims,
} from './compiled-rule.js';
import { ParsedDocuments } from './parsed-documents.js';
import { type LocatedPolicy, POLICY_OPERATIONS, PolicyError, type PolicyRule } from './policy-document.js';

const keyOf = ({ api, path }: Resource) => `${api.folder}${path}`;

/** A policy that is compiled for the resources of a server. */
export class Policy {
  /** By the resource's API and path. */
  private readonly rules = new Map<string, CompiledRule[]>();

  /** Of all resources of the server. */
  private readonly resourceKeys: readonly string[];

  /** By client and resource: one subscriber gets many events, and one request asks several times. */
  private readonly accesses = new WeakMap<Identity, Map<Resource, Access>>();

  private readonly parsedDocuments = new ParsedDocuments();

  /** Throws a `PolicyError` that names the line of each problem. `rolesClaim` is the claim with the roles of a client. */
  constructor(
    located: LocatedPolicy,
    subjects: readonly PolicySubject[],
    private readonly rolesClaim: string,
  ) {
    this.resourceKeys = subjects.map(({ resource }) => keyOf(resource));
    const compilation = new Compilation(located, subjects);
    for (const [role, rules] of Object.entries(located.document.roles))
      for (const [index, rule] of rules.entries())
        for (const [resource, compiled] of compilation.compile(role, index, rule))
          this.rules.set(keyOf(resource), [...(this.rules.get(keyOf(resource)) ?? []), compiled]);
    compilation.throwProblems();
  }

  /** Returns a client's access to the resources of a collection. */
  accessTo(resource: Resource, identity: Identity): Access {
    const known = this.accesses.get(identity) ?? new Map<Resource, Access>();
    this.accesses.set(identity, known);
    const access =
      known.get(resource) ??
      new Access(this.rulesOf(keyOf(resource), identity), identity, resource.name, this.parsedDocuments);
    known.set(resource, access);
    return access;
  }

  /** Whether a client may get events of any resource of an API, by its folder. */
  mayReceiveEvents(api: string, identity: Identity): boolean {
    return this.keysOf(api).some((key) =>
      this.rulesOf(key, identity).some(({ operations }) => operations.has('subscribe')),
    );
  }

  /** Whether a client may do everything with every resource of an API, by its folder. */
  isUnlimited(api: string, identity: Identity): boolean {
    const isWithoutLimit = ({ operations, where, set, hidden, readOnly }: CompiledRule) =>
      operations.size === POLICY_OPERATIONS.length &&
      where === undefined &&
      set.length + hidden.length + readOnly.length === 0;
    return this.keysOf(api).every((key) => this.rulesOf(key, identity).some(isWithoutLimit));
  }

  private keysOf(api: string): string[] {
    return this.resourceKeys.filter((key) => key.startsWith(`${api}/`));
  }

  private rulesOf(key: string, identity: Identity): readonly CompiledRule[] {
    const roles = rolesIn(identity, this.rolesClaim);
    return (this.rules.get(key) ?? []).filter(({ role }) => roles.has(role));
  }
}

/** Compiles the rules of one document and collects their problems. */
class Compilation {
  private readonly problems = new Set<string>();

  constructor(
    private readonly located: LocatedPolicy,
    private readonly subjects: readonly PolicySubject[],
  ) {}

  compile(role: string, index: number, rule: PolicyRule): [Resource, CompiledRule][] {
    const { undeclared = [] } = this.located.document;
    const report = (part: string, message: string) => {
      const line = this.located.lineOf(['roles', role, index, part]);
      this.problems.add(`${line}: ${part}: ${message}`);
    };
    const subjects = this.subjectsOf(rule, report);
    this.checkPaths(rule, subjects, undeclared, report);
    for (const text of partialClaims(Object.values(rule.set ?? {})))
      report('set', `"${text}" is a claim only in part: write the claim alone, as in "{sub}"`);
    return subjects.map((subject) => [
      subject.resource,
      compileRule(role, rule, subject, undeclared, ({ part, message }) => report(part, message)),
    ]);
  }

  throwProblems(): void {
    if (this.problems.size > 0) throw new PolicyError(this.located.name, [...this.problems]);
  }

  /** The resources that a rule is for. */
  private subjectsOf(
    { apis, resources }: PolicyRule,
    report: (part: string, message: string) => void,
  ): PolicySubject[] {
    const isOfApi = ({ resource: { api } }: PolicySubject, name: string) =>
      api.folder === name || api.number === name;
    for (const name of apis ?? [])
      if (!this.subjects.some((subject) => isOfApi(subject, name)))
        report('apis', `This server has no API ${name}: use ${listed(this.subjects, 'folder')}`);
    const ofApis = this.subjects.filter((subject) => apis?.some((name) => isOfApi(subject, name)) ?? true);
    for (const name of resources ?? [])
      if (!ofApis.some(({ resource }) => resource.name === name))
        report('resources', `There is no ${name} in these APIs: use ${listed(ofApis, 'name')}`);
    return ofApis.filter(({ resource }) => resources?.includes(resource.name) ?? true);
  }

  /** Reports attributes to hide or to protect that none of the resources has: they could be spelling mistakes. */
  private checkPaths(
    rule: PolicyRule,
    subjects: readonly PolicySubject[],
    undeclared: readonly string[],
    report: (part: string, message: string) => void,
  ): void {
    for (const part of ['hide', 'readOnly'] as const)
      for (const path of rule[part] ?? [])
        if (!subjects.some((subject) => hasAttribute(subject, path.split('.'), undeclared)))
          report(
            part,
            `${path} is not an attribute of ${listed(subjects, 'name')}: correct its spelling, or list its first name under undeclared`,
          );
  }
}

/** Names that a message lists at most. */
const MAX_LISTED = 20;

function listed(subjects: readonly PolicySubject[], by: 'folder' | 'name'): string {
  const names = [
    ...new Set(subjects.map(({ resource }) => (by === 'folder' ? resource.api.folder : resource.name))),
  ];
  return `${names.slice(0, MAX_LISTED).join(', ')}${names.length > MAX_LISTED ? ', …' : ''}`;
}
