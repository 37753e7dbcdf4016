import { capitalized } from '../../../values/capitalized.js';
import type { Snippet } from './call.js';
import { callsOf, type SnippetContract } from './calls.js';
import { curl } from './curl.js';
import { go } from './go.js';
import { java } from './java.js';
import { python } from './python.js';
import { typescript } from './typescript.js';

/** The code of each operation, by its id and by language. */
export type Snippets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Stands for the address of the server, which the page knows. */
const SERVER = '{server}';

const LANGUAGES: Readonly<Record<string, Snippet>> = {
  curl,
  TypeScript: typescript,
  Python: python,
  Java: java,
  Go: go,
};

/** Returns the code that calls each operation of an API. `basePath` is that of the contract: `/tmf-api/appointment/v4`. */
export function snippetsOf(folder: string, basePath: string, contract: SnippetContract): Snippets {
  const name = folder.split('-').map(capitalized).join('').replaceAll('.', '_');
  const api = { server: SERVER, basePath, folder, name };
  return Object.fromEntries(
    callsOf(contract).map((call) => [
      call.operationId,
      Object.fromEntries(Object.entries(LANGUAGES).map(([language, code]) => [language, code(call, api)])),
    ]),
  );
}
