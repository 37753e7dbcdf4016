import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isCommonInstant } from '../../values/instant.js';

const { validate } = fullFormats['date-time'] as { validate(text: string): boolean };

/** Ajv's format `date-time`, with a fast path for the form that nearly all date-times have. */
export const DATE_TIME = {
  type: 'string',
  validate: (text: string) => isCommonInstant(text) || validate(text),
} as const;
