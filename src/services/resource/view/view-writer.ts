import { InvalidRequestError, invalidRequest } from '../../../rest/body/invalid-request.js';
import type { StoredResource } from '../../../store/collection.js';
import type { NewEvent } from '../../../store/outbox.js';
import type { Store } from '../../../store/store.js';
import type { JsonObject } from '../../../values/json.js';
import type { Resource } from '../../contract/resources.js';
import { changedDocument, createdDocument } from '../../contract/server-values.js';
import type { Call } from '../../types.js';
import type { DocumentRules } from '../document-rules.js';
import type { Presenter } from '../presenter.js';
import type { NewResource, Replaced, Writer } from '../resource-writer.js';
import type { ViewOf } from './stored-version.js';
import { storedOf, viewed } from './viewed-resource.js';

/** The parts of the view's own service. */
interface ViewParts {
  readonly resource: Resource;
  readonly rules: DocumentRules;
  readonly presenter: Presenter;
}

/** Writes resources of a view as what is stored: with the hooks, references and events of the stored version. */
export class ViewWriter implements Writer {
  constructor(
    private readonly viewOf: ViewOf,
    private readonly parts: ViewParts,
  ) {}

  get removesIndividually(): boolean {
    return this.viewOf.stored.writer.removesIndividually;
  }

  async insert(store: Store, fresh: readonly NewResource[], call: Call): Promise<StoredResource[]> {
    const { stored, view } = this.viewOf;
    const documents = fresh.map((each) => this.toStored(each));
    for (const each of documents)
      await this.inView(() => stored.rules.check(each.document, stored.presenter.present(each, call)));
    const created = await this.inView(() => stored.writer.insert(store, documents, call));
    return created.map((each) => viewed(each, view));
  }

  async replace(store: Store, current: StoredResource, merged: JsonObject, call: Call): Promise<Replaced> {
    const { stored, view } = this.viewOf;
    const { resource, rules, presenter } = this.parts;
    const document = changedDocument(resource, current.document, merged, new Date().toISOString());
    const { id, scope } = current;
    const presented = presenter.present({ id, scope, document }, call);
    const warning = await rules.check(document, presented, current.document);
    const before = storedOf(current);
    const after = view.merged(document, before.document);
    const replaced = await this.inView(() => stored.writer.replace(store, before, after, call));
    return { changed: viewed(replaced.changed, view), warning: warning ?? replaced.warning };
  }

  remove(store: Store, current: StoredResource, call: Call): Promise<void> {
    return this.viewOf.stored.writer.remove(store, storedOf(current), call);
  }

  /** Changes to what clients see are those of the stored resource. */
  derivedEvents(): NewEvent[] {
    return [];
  }

  private toStored(fresh: NewResource): NewResource {
    const { stored, view } = this.viewOf;
    const at = new Date(fresh.createdAt).toISOString();
    return { ...fresh, document: createdDocument(stored.owner.resource, view.toStored(fresh.document), at) };
  }

  /** Problems of the stored document are reported where the client has sent it. */
  private async inView<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof InvalidRequestError)) throw error;
      const { stored, view } = this.viewOf;
      const { number, version } = stored.owner.resource.api;
      throw invalidRequest(
        error.problems.map(({ path, message, ...problem }) => ({
          ...problem,
          path: view.viewPath(path),
          message: `${message} (${number} ${version} has the same data)`,
        })),
      );
    }
  }
}
