import { badRequest, conflict, TmfError } from '../../errors.js';

/** A patch that is wrong whatever it is applied to: 400. */
export const malformed = (place: string, problem: string) =>
  badRequest('invalidPatch', 'The patch is not valid', `${place}: ${problem}`);

/** A patch that does not fit the resource as it is: 409. */
export const misfit = (place: string, problem: string) =>
  conflict('The patch does not fit the resource', `${place}: ${problem}`);

/** 413: at most so much, and the setting that would allow more. */
export const tooLarge = (reason: string, most: string, setting: string, place?: string) =>
  new TmfError(
    413,
    'payloadTooLarge',
    reason,
    `${place === undefined ? 'At most' : `${place}: at most`} ${most} (${setting})`,
  );

const LONGEST_SHOWN = 200;

/** A text of the client for a message: quoted and cut. */
export function shown(text: string): string {
  const whole = JSON.stringify(text);
  return whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN)}…` : whole;
}
