import { TmfError } from '../../errors.js';

/** What a resource can be patched with, most usual first. */
export const PATCH_MEDIA_TYPES = [
  'application/json',
  'application/merge-patch+json',
  'application/json-patch+json',
  'application/json-patch-query+json',
] as const;

/** What a collection can be patched with: bulk create. */
export const BULK_MEDIA_TYPES = ['application/json-patch+json'] as const;

export type PatchMediaType = (typeof PATCH_MEDIA_TYPES)[number];

/** The value of an `Accept-Patch` header. */
export const acceptPatch = (types: readonly PatchMediaType[]) => types.join(', ');

/** The type in a `Content-Type` header, without its parameters. Throws a 415 with `Accept-Patch` for any other. */
export function patchMediaType<T extends PatchMediaType>(
  contentType: string | undefined,
  accepted: readonly T[],
): T {
  const mediaType = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const known = accepted.find((type) => type === mediaType);
  if (known !== undefined) return known;
  const details = `Content-Type is ${mediaType ? `"${mediaType.slice(0, 100)}"` : 'missing'}; send ${accepted.join(', ')}`;
  const headers = { 'Accept-Patch': acceptPatch(accepted) };
  throw new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', details, headers);
}
