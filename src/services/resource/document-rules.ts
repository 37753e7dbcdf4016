import { badRequest } from '../../errors.js';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { Problem, SchemaValidator } from '../../rest/body/schema-validator.js';
import type { Slices } from '../../values/concurrency/slices.js';
import type { JsonObject } from '../../values/json.js';
import { inheritedProblems } from '../contract/inherited-problems.js';
import { blankMandatory, missingMandatory } from '../contract/mandatory.js';
import type { Resource } from '../contract/resources.js';
import type { SchemaRegistry } from '../contract/schema-registry.js';
import type { Behaviour, PresentedResource } from '../types.js';

interface Validation {
  readonly problems: readonly Problem[];
  /** The text of the `Warning` header of the response. */
  readonly warning: string | undefined;
}

/** The rules for every stored document of a resource, whether it was created, patched or written by the server. */
export class DocumentRules {
  private coversCreation: boolean | undefined;

  constructor(
    private readonly resource: Resource,
    private readonly validator: SchemaValidator,
    private readonly schemas: SchemaRegistry,
    private readonly warningOf: NonNullable<Behaviour['warning']> = () => undefined,
  ) {}

  /** Whether every document that satisfies the resource's schema also satisfies its creation schema. */
  private get isCheckedOnce(): boolean {
    const { model, createModel } = this.resource;
    this.coversCreation ??= this.validator.requiresAllOf(model.schema, createModel.schema);
    return this.coversCreation;
  }

  /**
   * Throws a 400 for a document that is not a valid resource, lacks an attribute that the contract requires on
   * creation or under its conditions, or does not satisfy the registered schema at its `@schemaLocation`. What was wrong in
   * the document `before` the change can stay: it was stored under an earlier contract, or by an earlier release. Returns
   * the warning for the client.
   */
  async check(
    document: JsonObject,
    presented: PresentedResource,
    before?: JsonObject,
  ): Promise<string | undefined> {
    const { problems, warning } = await this.validate(document, presented, before);
    if (problems.length > 0) throw invalidRequest(problems);
    return warning;
  }

  /** Checks the resources of a bulk creation; the 400 names the problems of all of them. Returns the first warnings. */
  async checkAll<Fresh extends { readonly document: JsonObject }>(
    fresh: readonly Fresh[],
    present: (each: Fresh) => PresentedResource,
    slices: Slices,
  ): Promise<string | undefined> {
    const problems: Problem[] = [];
    const warnings: string[] = [];
    for (const [index, each] of fresh.entries()) {
      await slices.nextIfOver();
      const validation = await this.validate(each.document, present(each));
      for (const problem of validation.problems)
        problems.push({ ...problem, path: `${index}.value.${problem.path}` });
      if (validation.warning !== undefined) warnings.push(`${index}.value: ${validation.warning}`);
    }
    if (problems.length > 0) throw invalidRequest(problems);
    return joined(warnings);
  }

  private async validate(
    document: JsonObject,
    presented: PresentedResource,
    before?: JsonObject,
  ): Promise<Validation> {
    const problems = await this.newProblems(document, presented, before);
    if (problems.length > 0) return { problems, warning: undefined };
    const warning = this.warningOf(document);
    const location = presented['@schemaLocation'];
    if (typeof location !== 'string' || location === '') return { problems, warning };
    const extension = await this.schemas.check(location, presented);
    if (extension.checked) return { problems: [...extension.problems], warning };
    const unchecked = `Not validated against its @schemaLocation: ${extension.reason}`;
    return { problems, warning: joined([unchecked, ...(warning === undefined ? [] : [warning])]) };
  }

  /** Returns the problems that the document before the change did not have; compiles what that needs in slices. */
  private async newProblems(
    document: JsonObject,
    presented: PresentedResource,
    before?: JsonObject,
  ): Promise<Problem[]> {
    const { model, createModel } = this.resource;
    await this.validator.prepare(model.schema);
    if (!this.isCheckedOnce) await this.validator.prepare(createModel.schema);
    const isValid =
      this.validator.isValid(model.schema, presented) &&
      (this.isCheckedOnce || this.validator.isValid(createModel.schema, document));
    if (isValid && this.ownProblems(document).length === 0) return [];
    await this.validator.prepareReport(model.schema);
    await this.validator.prepareReport(createModel.schema);
    return this.problems(document, presented, before && this.inheritedFrom(before, presented));
  }

  /** Tells which problems the document before the change had too. */
  private inheritedFrom(before: JsonObject, { id, href, ...after }: PresentedResource): IsTolerated {
    const isKnown = inheritedProblems({ id, href, ...before }, { id, href, ...after }, (document, collect) =>
      this.problems(withoutIdentity(document), document as PresentedResource, collect),
    );
    return (problem) => isKnown(problem) || isRespelled(problem, before);
  }

  /** The problems of a document that are not tolerated. */
  private problems(
    document: JsonObject,
    presented: PresentedResource,
    isTolerated: IsTolerated = () => false,
  ): Problem[] {
    return [
      ...this.schemaProblems(document, presented, isTolerated),
      ...this.ownProblems(document).filter((each) => !isTolerated(each)),
    ];
  }

  /** The problems that schemas do not find. */
  private ownProblems(document: JsonObject): Problem[] {
    const { api, model, createModel } = this.resource;
    return [...blankMandatory(api, createModel, document), ...missingMandatory(model, document)];
  }

  private schemaProblems(document: JsonObject, presented: PresentedResource, isTolerated: IsTolerated) {
    const { model, createModel } = this.resource;
    const problems = this.validator.problems(model.schema, presented, isTolerated);
    if (problems.length === 0 && this.isCheckedOnce) return problems;
    return [...this.validator.problems(createModel.schema, document, isTolerated), ...problems];
  }

  /**
   * The patched document without `id` and `href`. Throws a 400 when the patch has changed one of them. `isOwnHref` accepts
   * other spellings of the address.
   */
  withoutIdentity(
    before: PresentedResource,
    after: JsonObject,
    isOwnHref: (href: string) => boolean = () => false,
  ): JsonObject {
    const isSame = (name: 'id' | 'href') => {
      const value = after[name];
      return value === before[name] || (name === 'href' && typeof value === 'string' && isOwnHref(value));
    };
    const changed = (['id', 'href'] as const).find((name) => !isSame(name));
    if (changed) {
      const remedy = `It is "${before[changed]}"; leave it out`;
      throw badRequest('immutableAttribute', `"${changed}" cannot be changed`, remedy);
    }
    return withoutIdentity(after);
  }
}

type IsTolerated = (problem: Problem) => boolean;

function withoutIdentity({ id: _id, href: _href, ...document }: JsonObject): JsonObject {
  return document;
}

/** As JSON, a text in quotes is a whole value: quotes inside of values are escaped. */
const isRespelled = ({ earlierSpelling }: Problem, before: JsonObject): boolean =>
  earlierSpelling !== undefined && JSON.stringify(before).includes(JSON.stringify(earlierSpelling));
/** Maximum warnings in one header. */
const MAX_WARNINGS = 5;

function joined(warnings: readonly string[]): string | undefined {
  if (warnings.length === 0) return undefined;
  const more = warnings.length - MAX_WARNINGS;
  return `${warnings.slice(0, MAX_WARNINGS).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
