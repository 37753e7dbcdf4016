import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import type { LensDeclaration } from '../../../src/services/views/declaration.js';
import { UsageError } from '../../lib/cli.js';
import { ownRoot, type Project } from '../../lib/project.js';
import { readParsed } from '../../lib/read.js';

/** A line of a mapping, as in the file. */
type Line = LensDeclaration extends infer Each
  ? Each extends { readonly at: unknown }
    ? Omit<Each, 'at'> & { readonly at?: string | readonly string[]; readonly reason: string }
    : never
  : never;

/** The mapping of an API's resources to stored ones. */
export interface ViewMapping {
  readonly file: string;
  /** The API that is a view, and the API whose documents are stored: `TMF666-v5`, `TMF666-v4`. */
  readonly view: string;
  readonly stored: string;
  readonly resources: readonly ResourceMapping[];
}

export interface ResourceMapping {
  readonly view: string;
  readonly stored: string;
  /** Whether lines for `@type` are derived from the contract. */
  readonly addsTypes: boolean;
  readonly lenses: readonly LensDeclaration[];
}

interface MappingFile {
  readonly stored: string;
  readonly resources: Readonly<
    Record<string, { readonly stored: string; readonly types?: string; readonly lines: readonly Line[] }>
  >;
}

/** Reads all mappings of a project. Throws a usage error that says where one is wrong. */
export function readMappings({ config }: Project): ViewMapping[] {
  const folder = join(config, 'views');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return names.sort().map((name) => readMapping(join(folder, name), name.slice(0, -'.yaml'.length)));
}

/** Reads one mapping, of the API with this name. */
export function readMapping(file: string, view: string): ViewMapping {
  const document = readParsed(file, (text) => parse(text, { merge: true }) as unknown);
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(
    schema(),
  );
  if (!validate(document)) throw new UsageError(`${file}: ${firstProblem(validate.errors ?? [])}`);
  const { stored, resources } = document as MappingFile;
  return {
    file,
    view,
    stored,
    resources: Object.entries(resources).map(([name, { stored: of, types, lines }]) => ({
      view: name,
      stored: of,
      addsTypes: types !== undefined,
      lenses: lines.map(lensDeclaration),
    })),
  };
}

/** The first thing that is wrong, without what follows from it. */
function firstProblem(errors: readonly ErrorObject[]): string {
  const plain = errors.filter(
    ({ keyword, schemaPath }) => keyword !== 'if' && !/\/oneOf\/\d/.test(schemaPath),
  );
  const [{ instancePath = '', message, keyword, params } = {} as Partial<ErrorObject>] = plain;
  const where = instancePath === '' ? 'the mapping' : instancePath;
  if (keyword === 'oneOf') return `${where} is none of ${KINDS.join(', ')}, or several`;
  const name = (params as { additionalProperty?: string } | undefined)?.additionalProperty;
  return `${where} ${message}${name === undefined ? '' : `: ${name}`}`;
}

const KINDS = ['rename', 'own', 'wrap', 'unwrap', 'fill', 'default', 'values'];

const schema = () =>
  readParsed(join(ownRoot(), 'generator-config', 'view.schema.json'), JSON.parse) as object;

function lensDeclaration({ at = '$', reason: _, ...lens }: Line): LensDeclaration {
  const paths = typeof at === 'string' ? [at] : at;
  return { ...lens, at: paths.map((path) => (path === '$' ? [] : path.split('.'))) };
}
