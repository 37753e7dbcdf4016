import type { BriefResource } from '../../../store/collection.js';
import type { Store } from '../../../store/store.js';
import { Slices } from '../../../values/concurrency/slices.js';
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

  override async recomputed(
    resources: readonly BriefResource[],
    reader: Pick<Call, 'origin'>,
    store?: Store,
  ): Promise<(PresentedResource | undefined)[]> {
    const { stored } = this.viewOf;
    if (!this.isComputed) return super.recomputed(resources, reader, store);
    const computed = await stored.presenter.recomputed(resources.map(storedOf), reader, store);
    const slices = new Slices(undefined, store?.isTransaction);
    const shown: (PresentedResource | undefined)[] = [];
    for (const [index, resource] of computed.entries()) {
      if (slices.isOver) await slices.next();
      shown.push(resource && this.shown(resource, resources[index]?.scope ?? '', reader.origin));
    }
    return shown;
  }

  private shown(
    { id, href: _, ...stored }: PresentedResource,
    scope: string,
    origin: string,
  ): PresentedResource {
    return { id, href: this.ownAddresses.href(scope, origin, id), ...this.viewOf.view.toView(stored) };
  }
}
