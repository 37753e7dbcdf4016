import { badRequest } from '../errors.js';

/** Header of a delivery: how many deliveries led to its event. Listeners pass it on with requests that they make. */
export const HOPS_HEADER = 'x-event-hops';

/** Maximum hops of an event. */
const MAX_HOPS = 5;

/**
 * Returns the hops of events that a request causes: one more than the request has, 0 without the header. Throws a 400
 * for a number that is not valid, or beyond the limit: then deliveries go round in a loop.
 */
export function hopsOf(header: string | undefined): number {
  if (header === undefined) return 0;
  const hops = /^\d{1,3}$/.test(header) ? Number(header) : undefined;
  if (hops === undefined)
    throw badRequest(
      'invalidRequest',
      `The header ${HOPS_HEADER} is not valid`,
      'Send the number of the notification, or leave it out',
    );
  if (hops >= MAX_HOPS)
    throw badRequest(
      'eventLoop',
      'Notifications cause changes that cause notifications',
      `The change follows ${hops} notifications, at most ${MAX_HOPS} are allowed: look for a callback that leads back to this server`,
    );
  return hops + 1;
}
