import { badRequest, conflict, TmfError } from '../../errors.js';

/** A patch that is wrong whatever it is applied to: 400. */
export const invalidPatch = (subject: string, problem: string) =>
  badRequest('invalidPatch', 'The patch is not valid', `${subject}: ${problem}`);

/** A patch that does not fit the resource as it is: 409. */
export const patchConflict = (subject: string, problem: string) =>
  conflict('The patch does not fit the resource', `${subject}: ${problem}`);

/** 413: at most so much, and the setting that would allow more. */
export const payloadTooLarge = (reason: string, limit: string, setting: string, subject?: string) =>
  new TmfError(
    413,
    'payloadTooLarge',
    reason,
    `${subject === undefined ? 'At most' : `${subject}: at most`} ${limit} (${setting})`,
  );

const MAX_QUOTED_LENGTH = 200;

/** A text of the client for a message: quoted and cut. */
export function quoted(text: string): string {
  const whole = JSON.stringify(text);
  return whole.length > MAX_QUOTED_LENGTH ? `${whole.slice(0, MAX_QUOTED_LENGTH)}…` : whole;
}
