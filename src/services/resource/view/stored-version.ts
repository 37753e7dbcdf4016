import type { Collection } from '../../../store/collection.js';
import type { Store } from '../../../store/store.js';
import type { Query } from '../../../values/query.js';
import type { Addressable, Behaviour } from '../../types.js';
import type { VersionView } from '../../views/version-view.js';
import type { DocumentRules } from '../document-rules.js';
import type { Presenter } from '../presenter.js';
import type { ResourceWriter } from '../resource-writer.js';

/** The parts of the service of the stored resource that a view uses. */
export interface StoredVersion {
  readonly owner: Addressable;
  readonly behaviour: Behaviour;
  readonly presenter: Presenter;
  readonly rules: DocumentRules;
  readonly writer: ResourceWriter;
  collection(store: Store): Collection;
  /** The query with the attributes that the stored resource's behaviour computes. */
  computed(query: Query): Query;
}

/** How a resource is a view of a stored one. */
export interface ViewOf {
  readonly stored: StoredVersion;
  readonly view: VersionView;
}
