import type { BriefResource, StoredResource } from '../../../store/collection.js';
import type { JsonObject } from '../../../values/json.js';
import type { VersionView } from '../../views/version-view.js';

/** A stored resource in its view, with what is stored. */
interface Viewed<Stored extends BriefResource> {
  readonly stored: Stored;
}

/** The resource with its document in the view, which is made when it is first needed. */
export function viewed<Stored extends BriefResource>(stored: Stored, view: VersionView): Stored {
  let shown: JsonObject | undefined;
  const resource = {
    ...identityOf(stored),
    get document() {
      shown ??= stored.text === undefined ? view.toView(stored.document) : view.toViewOfText(stored.text);
      return shown;
    },
  };
  // Not enumerable, so that a copy with another document is not taken for what is stored.
  return Object.defineProperties(resource, {
    stored: { value: stored },
    text: { get: () => (stored.text === undefined ? undefined : view.textOf(stored.text)) },
  }) as unknown as Stored;
}

function identityOf(stored: BriefResource): Omit<StoredResource, 'document'> {
  const { id, scope, version, createdAt, updatedAt } = stored as StoredResource;
  return { id, scope, version, createdAt, updatedAt };
}

/** Returns the stored form of a resource in its view. */
export function storedOf<Stored extends BriefResource>(resource: Stored): Stored {
  const { stored } = resource as unknown as Partial<Viewed<Stored>>;
  if (!stored) throw new Error(`${resource.id} was not read through a view`);
  return stored;
}
