import type { BehavioursByApi } from './combine-behaviours.js';
import { majorOf } from './contract/api-key.js';
import type { ApiMetadata } from './contract/metadata.js';
import type { Behaviours } from './types.js';
import type { ViewDeclaration } from './views/declaration.js';
import { VersionView } from './views/version-view.js';

/** The behaviours of resources that are no views, in the version of a view: made from the views of its other resources. */
export type ViewBehaviours = Readonly<
  Record<string, (viewOf: (resource: string) => VersionView) => Behaviours>
>;

/** Known facts about the behaviours of APIs, by their folders. */
export interface KnownBehaviours {
  readonly behaviours: BehavioursByApi;
  readonly viewBehaviours: ViewBehaviours;
  /** Whether data is computed from all documents of the API: it has no place for those of another version. */
  readonly isComputedFrom: (folder: string) => boolean;
}

/** The folder of the first listed version of the same API and major version; mostly that of the API itself. */
export const firstVersion = (api: ApiMetadata, all: readonly ApiMetadata[]): string =>
  all.find((each) => each.number === api.number && majorOf(each) === majorOf(api))?.folder ?? api.folder;

/**
 * The behaviours of the versions that are served, by folder. A further minor version has those of the first one, for its own
 * documents.
 */
export function versionBehaviours(
  served: readonly ApiMetadata[],
  views: Readonly<Record<string, ViewDeclaration>>,
  { behaviours, viewBehaviours, isComputedFrom }: KnownBehaviours,
): BehavioursByApi {
  const ofView = (folder: string): Behaviours | undefined => {
    const view = views[folder];
    return (
      view && viewBehaviours[folder]?.((resource) => new VersionView(view.resources[resource]?.lenses ?? []))
    );
  };
  return Object.fromEntries(
    served.map((api) => {
      const { folder } = api;
      const first = firstVersion(api, served);
      const own = first !== folder && isComputedFrom(first) ? undefined : behaviours[first];
      return [folder, { ...own, ...ofView(folder) }];
    }),
  );
}
