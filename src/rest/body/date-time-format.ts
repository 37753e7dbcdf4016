import { instantOf, isDateTime } from '../../values/instant.js';

/** Ajv's definition of the format `date-time`: RFC 3339. */
export const DATE_TIME = { type: 'string', validate: isDateTime } as const;

/** Ajv's message about a text that is not of this format. */
const AJV_MESSAGE = 'must match format "date-time"';

const EXPLANATION =
  'must be an RFC 3339 date-time: write 2026-05-01T10:00:00Z, or 2026-05-01T12:00:00+02:00 with an offset';

/** Returns a message of Ajv; about a date-time, one that says what to write instead. */
export const explained = (message: string | undefined) => (message === AJV_MESSAGE ? EXPLANATION : message);

/**
 * Returns true for a date-time that earlier releases accepted and stored, although RFC 3339 does not know its
 * spelling: `2026-05-01T10:00:00+0200`.
 */
export const isEarlierSpelling = (text: unknown): text is string =>
  typeof text === 'string' && !isDateTime(text) && instantOf(text) !== undefined;
