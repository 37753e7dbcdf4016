import { fullFormats } from 'ajv-formats/dist/formats.js';

/** The format `uri` as documents are checked: relative references are in use everywhere, in official samples too. */
export const URI = fullFormats['uri-reference'] as RegExp;
