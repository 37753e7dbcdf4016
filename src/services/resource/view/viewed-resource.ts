import type { BriefResource, StoredResource } from '../../../store/collection.js';
import type { JsonObject } from '../../../values/json.js';
import type { VersionView } from '../../views/version-view.js';

/** A stored resource in its view. A copy of it with another document is none: its document and text are on the prototype. */
class ViewedResource {
  readonly id: string;
  readonly scope: string;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  private shown: JsonObject | undefined;

  constructor(
    readonly source: BriefResource,
    private readonly view: VersionView,
  ) {
    const { id, scope, version, createdAt, updatedAt } = source as StoredResource;
    this.id = id;
    this.scope = scope;
    this.version = version;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  /** Made when it is first needed. */
  get document(): JsonObject {
    const { source, view } = this;
    this.shown ??= source.text === undefined ? view.toView(source.document) : view.toViewOfText(source.text);
    return this.shown;
  }

  get text(): string | undefined {
    const { text } = this.source;
    return text === undefined ? undefined : this.view.textOf(text);
  }
}

/** The resource with its document in the view. */
export const viewed = <Stored extends BriefResource>(stored: Stored, view: VersionView): Stored =>
  new ViewedResource(stored, view) as unknown as Stored;

/** Returns the stored form of a resource in its view. */
export function storedOf<Stored extends BriefResource>(resource: Stored): Stored {
  const viewedResource: unknown = resource;
  if (!(viewedResource instanceof ViewedResource))
    throw new Error(`${resource.id} was not read through a view`);
  return viewedResource.source as Stored;
}
