import type { NewEvent } from '../../../store/outbox.js';
import type { JsonObject } from '../../../values/json.js';
import type { Correlation, DerivedChange } from '../../types.js';
import type { VersionView } from '../../views/version-view.js';
import type { Addresses } from '../addressing/addresses.js';
import type { Changed, ChangeEvents, EventSource, Representation } from '../event-source.js';

/** The view's events of changes to stored resources: of the view's types, in its form, with its addresses. */
export class ViewEvents implements ChangeEvents {
  constructor(
    private readonly source: EventSource,
    private readonly view: VersionView,
    private readonly addresses: Addresses,
  ) {}

  get hasDeleteEvent(): boolean {
    return this.source.hasDeleteEvent;
  }

  created(resource: Representation, correlation: Correlation): NewEvent[] {
    return this.source.created(this.shown(resource), correlation);
  }

  deleted(resource: Representation, correlation: Correlation): NewEvent[] {
    return this.source.deleted(this.shown(resource), correlation);
  }

  changed(
    { before, after, representation }: Changed,
    byServer: readonly string[],
    correlation: Correlation,
  ): NewEvent[] {
    const shown = {
      before: this.view.toView(before),
      after: this.view.toView(after),
      representation: this.shown(representation),
    };
    return this.source.changed(
      shown,
      byServer.map((path) => this.view.viewPath(path)),
      correlation,
    );
  }

  derived(resource: Representation, change: DerivedChange, correlation: Correlation): NewEvent[] {
    const fieldPath = this.view.viewPath(change.fieldPath);
    return this.source.derived(this.shown(resource), { ...change, fieldPath }, correlation);
  }

  private shown({ id, href: storedHref, text }: Representation): Representation {
    const { id: _, href: __, ...document } = JSON.parse(text) as JsonObject;
    const [origin = ''] = /^https?:\/\/[^/]*/.exec(storedHref) ?? [];
    const href = this.addresses.href('', origin, id);
    return { id, href, text: JSON.stringify({ id, href, ...this.view.toView(document) }) };
  }
}
