import { badRequest, conflict, shortened, TmfError } from '../../errors.js';

/** 400: a patch that is invalid for every document. */
export const invalidPatch = (subject: string, problem: string) =>
  badRequest('invalidPatch', 'The patch is not valid', `${subject}: ${problem}`);

/** 409: a patch that does not fit the current resource. */
export const patchConflict = (subject: string, problem: string) =>
  conflict('The patch does not fit the resource', `${subject}: ${problem}`);

/** 413: a patch that exceeds a limit, with the setting of the limit. */
export const payloadTooLarge = (reason: string, limit: string, setting: string, subject?: string) =>
  new TmfError(
    413,
    'payloadTooLarge',
    reason,
    `${subject === undefined ? 'At most' : `${subject}: at most`} ${limit} (${setting})`,
  );

/** Quotes and shortens a client's text for a message. */
export const quoted = (text: string): string => shortened(JSON.stringify(text));
