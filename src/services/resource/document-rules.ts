import { badRequest } from '../../errors.js';
import { invalidRequest } from '../../rest/problems.js';
import type { Problem, SchemaValidator } from '../../rest/schema-validator.js';
import type { BriefResource, StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { blankMandatory } from '../contract/mandatory.js';
import type { Resource } from '../contract/resources.js';
import type { SchemaRegistry } from '../contract/schema-registry.js';
import type { PresentedResource } from '../types.js';
import type { Addresses } from './addresses.js';

/** The resource as a client sees it that reached this server by this origin. */
export function presented(
  addresses: Addresses,
  { id, scope, document }: Pick<StoredResource, 'id' | 'scope' | 'document'>,
  origin: string,
): PresentedResource {
  return { id, href: addresses.href(scope, origin, id), ...document };
}

/** The same as JSON text, for which a document that is at hand as text need not be read. */
export function presentedText(addresses: Addresses, resource: BriefResource, origin: string): string {
  const { id, scope, text = JSON.stringify(resource.document) } = resource;
  const href = addresses.href(scope, origin, id);
  const identity = `{"id":${JSON.stringify(id)},"href":${JSON.stringify(href)}`;
  return text === '{}' ? `${identity}}` : `${identity},${text.slice(1)}`;
}

interface Judgement {
  readonly problems: readonly Problem[];
  /** What the client should be told. */
  readonly warning: string | undefined;
}

/** What must hold of every stored document of a resource, whichever way it came about. */
export class DocumentRules {
  /** Whether what is right by the resource's schema is right by that of its creation. */
  private readonly isCheckedOnce: boolean;

  constructor(
    private readonly resource: Resource,
    private readonly validator: SchemaValidator,
    private readonly schemas: SchemaRegistry,
  ) {
    this.isCheckedOnce = validator.includes(resource.model.schema, resource.createModel.schema);
  }

  /**
   * Throws a 400 for a document that is no valid resource, lacks what the contract demands of a creation, or does
   * not fit the registered schema that its `@schemaLocation` names. Answers what the client should be warned of.
   */
  async check(document: JsonObject, presented: PresentedResource): Promise<string | undefined> {
    const { problems, warning } = await this.judge(document, presented);
    if (problems.length > 0) throw invalidRequest(problems);
    return warning;
  }

  async judge(document: JsonObject, presented: PresentedResource): Promise<Judgement> {
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

  /** The patched resource's document; throws a 400 when the patch has changed `id` or `href`. */
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
