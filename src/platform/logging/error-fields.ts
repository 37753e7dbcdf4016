import { type SerializedError, stdSerializers } from 'pino';

/** Attributes in which database drivers repeat the values of a row, and URL parsers the URL with its password. */
const ATTRIBUTES_WITH_CONTENT = ['detail', 'where', 'input', 'bindings', 'parameters'];

/** Fields of an error for the log, without content of documents and without secrets. */
export function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const fields: SerializedError & Record<string, unknown> = stdSerializers.err(error);
  for (const name of ATTRIBUTES_WITH_CONTENT) delete fields[name];
  return fields;
}
