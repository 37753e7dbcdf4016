import { TmfError } from '../../errors.js';

/** Media types of patches of a resource, most common first. */
export const PATCH_MEDIA_TYPES = [
  'application/json',
  'application/merge-patch+json',
  'application/json-patch+json',
  'application/json-patch-query+json',
] as const;

/** Media types of patches of a collection (bulk create). */
export const BULK_MEDIA_TYPES = ['application/json-patch+json'] as const;

export type PatchMediaType = (typeof PATCH_MEDIA_TYPES)[number];

/** Returns the value of an `Accept-Patch` header. */
export const acceptPatch = (types: readonly PatchMediaType[]) => types.join(', ');

/** Returns the media type of a `Content-Type` header. Throws a 415 with `Accept-Patch` if it is not accepted. */
export function patchMediaType<T extends PatchMediaType>(
  contentType: string | undefined,
  accepted: readonly T[],
): T {
  const mediaType = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const acceptedType = accepted.find((type) => type === mediaType);
  if (acceptedType !== undefined) return acceptedType;
  const details = `Content-Type is ${mediaType ? `"${mediaType.slice(0, 100)}"` : 'missing'}; send ${accepted.join(', ')}`;
  const headers = { 'Accept-Patch': acceptPatch(accepted) };
  throw new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', details, headers);
}
