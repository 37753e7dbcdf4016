import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isCommonInstant } from '../../values/instant.js';

const { validate } = fullFormats['date-time'] as { validate(text: string): boolean };

/** Ajv's format `date-time`, which nearly all texts are found to have at a glance. */
export const DATE_TIME = {
  type: 'string',
  validate: (text: string) => isCommonInstant(text) || validate(text),
} as const;
