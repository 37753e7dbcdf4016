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
import { type LocatedPolicy, PolicyError, type PolicyRule } from './policy-document.js';

/** A policy that is compiled for the resources of a server. */
export class Policy {
  private readonly rules = new Map<Resource, CompiledRule[]>();

  /** Throws a `PolicyError` that names the line of each problem. `rolesClaim` is the claim with the roles of a client. */
  constructor(
    located: LocatedPolicy,
    subjects: readonly PolicySubject[],
    private readonly rolesClaim: string,
  ) {
    const compilation = new Compilation(located, subjects);
    for (const [role, rules] of Object.entries(located.document.roles))
      for (const [index, rule] of rules.entries())
        for (const [resource, compiled] of compilation.compile(role, index, rule))
          this.rules.set(resource, [...(this.rules.get(resource) ?? []), compiled]);
    compilation.throwProblems();
  }

  /** What a client may do with the resources of a collection. */
  accessTo(resource: Resource, identity: Identity): Access {
    const roles = rolesIn(identity, this.rolesClaim);
    const rules = this.rules.get(resource) ?? [];
    return new Access(
      rules.filter(({ role }) => roles.has(role)),
      identity,
      resource.name,
    );
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
