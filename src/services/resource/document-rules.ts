import { badRequest } from '../../errors.js';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { Problem, SchemaValidator } from '../../rest/body/schema-validator.js';
import type { JsonObject } from '../../values/json.js';
import { blankMandatory } from '../contract/mandatory.js';
import type { Resource } from '../contract/resources.js';
import type { SchemaRegistry } from '../contract/schema-registry.js';
import type { PresentedResource } from '../types.js';

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
  ) {}

  /** Whether every document that satisfies the resource's schema also satisfies its creation schema. */
  private get isCheckedOnce(): boolean {
    const { model, createModel } = this.resource;
    this.coversCreation ??= this.validator.requiresAllOf(model.schema, createModel.schema);
    return this.coversCreation;
  }

  /**
   * Throws a 400 for a document that is not a valid resource, lacks an attribute that the contract requires on
   * creation, or does not satisfy the registered schema at its `@schemaLocation`. Returns the warning for the client.
   */
  async check(document: JsonObject, presented: PresentedResource): Promise<string | undefined> {
    const { problems, warning } = await this.validate(document, presented);
    if (problems.length > 0) throw invalidRequest(problems);
    return warning;
  }

  /** Checks the resources of a bulk creation; the 400 names the problems of all of them. Returns the first warning. */
  async checkAll(
    fresh: readonly { readonly document: JsonObject }[],
    presented: readonly PresentedResource[],
  ): Promise<string | undefined> {
    const problems: Problem[] = [];
    let firstWarning: string | undefined;
    for (const [index, { document }] of fresh.entries()) {
      const validation = await this.validate(document, presented[index] as PresentedResource);
      for (const problem of validation.problems)
        problems.push({ ...problem, path: `${index}.value.${problem.path}` });
      firstWarning ??= validation.warning;
    }
    if (problems.length > 0) throw invalidRequest(problems);
    return firstWarning;
  }

  private async validate(document: JsonObject, presented: PresentedResource): Promise<Validation> {
    const { api, createModel } = this.resource;
    const problems = [...this.problems(document, presented), ...blankMandatory(api, createModel, document)];
    const location = presented['@schemaLocation'];
    if (problems.length > 0 || typeof location !== 'string' || location === '')
      return { problems, warning: undefined };
    const extension = await this.schemas.check(location, presented);
    if (extension.checked) return { problems: [...extension.problems], warning: undefined };
    return { problems, warning: `Not validated against its @schemaLocation: ${extension.reason}` };
  }

  private problems(document: JsonObject, presented: PresentedResource): Problem[] {
    const { model, createModel } = this.resource;
    const problems = this.validator.problems(model.schema, presented);
    if (problems.length === 0 && this.isCheckedOnce) return problems;
    return [...this.validator.problems(createModel.schema, document), ...problems];
  }

  /** The patched document without `id` and `href`. Throws a 400 when the patch has changed one of them. */
  withoutIdentity(before: PresentedResource, after: JsonObject): JsonObject {
    const changed = (['id', 'href'] as const).find((name) => after[name] !== before[name]);
    if (changed) {
      const remedy = `It is "${before[changed]}"; leave it out`;
      throw badRequest('immutableAttribute', `"${changed}" cannot be changed`, remedy);
    }
    const { id: _id, href: _href, ...document } = after;
    return document;
  }
}
