import type { BriefResource } from '../../../store/collection.js';
import type { Store } from '../../../store/store.js';
import { Slices } from '../../../values/slices.js';
import type { Call, PresentedResource } from '../../types.js';
import type { Addresses } from '../addressing/addresses.js';
import type { ServiceContext } from '../context.js';
import { Presenter } from '../presenter.js';
import type { ViewOf } from './stored-version.js';
import { storedOf } from './viewed-resource.js';

/** Presents stored resources in their view: what the stored resource's behaviour computes is computed before. */
export class ViewPresenter extends Presenter {
  constructor(
    private readonly viewOf: ViewOf,
    private readonly ownAddresses: Addresses,
    context: ServiceContext,
  ) {
    super(ownAddresses, viewOf.stored.behaviour.afterRead, context);
  }

  override async read(
    resources: readonly BriefResource[],
    reader: Pick<Call, 'origin'>,
    store?: Store,
  ): Promise<PresentedResource[]> {
    const { stored, view } = this.viewOf;
    if (!this.isComputed) return super.read(resources, reader, store);
    const read = await stored.presenter.read(resources.map(storedOf), reader, store);
    const slices = new Slices();
    const presented: PresentedResource[] = [];
    for (const [index, { id, href: _, ...document }] of read.entries()) {
      if (slices.isOver) await slices.next();
      const href = this.ownAddresses.href(resources[index]?.scope ?? '', reader.origin, id);
      presented.push({ id, href, ...view.toView(document) });
    }
    return presented;
  }
}
