import type { Node } from '../../lib/openapi.js';
import type { Edit } from './edits.js';

/** Names of a client, to which the texts in sdk/<language> refer. */
export interface ClientNames {
  /** `TMF646` */
  readonly number: string;
  readonly title: string;
  readonly apiVersion: string;
  /** `/tmf-api/appointment/v4` */
  readonly basePath: string;
  /** Version of this project. */
  readonly version: string;
  /** Name under which the client is installed. */
  readonly artifact: string;
  /** Name by which programs import it. */
  readonly packageName: string;
  /** `Appointment`: the group of the operations, which names their class. */
  readonly group: string;
  /** The example of README: the operation that lists a resource, in the writings of the languages, and its model. */
  readonly list: string;
  readonly listSnake: string;
  readonly listPascal: string;
  readonly model: string;
}

/** A language for which openapi-generator generates clients. */
export interface Language {
  /** Folder of sdk/ with the hand-written part, and name of the settings: generator-config/sdk-<name>.yaml. */
  readonly name: 'python' | 'java' | 'go';
  /** The names of a client, from the folder of its API in generated/: `account-management`. */
  names(folder: string): Pick<ClientNames, 'artifact' | 'packageName'>;
  /** Options of the generator. */
  options(names: ClientNames): Readonly<Record<string, string>>;
  /** The name of an attribute of these words: at, base, type. */
  attribute(words: readonly string[]): string;
  /** Changes the schema of a number into what the generator maps to an exact type. */
  numberType(node: Node): void;
  edits(names: ClientNames): readonly Edit[];
  /** Where the generated code, and each file of sdk/<language>, are in the client. */
  layout(names: ClientNames): Layout;
  /** Builds the client in `folder` with the language's own tools. Returns the path of what users install. */
  build(folder: string, output: string, names: ClientNames): Promise<string>;
}

export interface Layout {
  /** The parts of the generator's output that are kept. The rest belongs to other tools. */
  readonly generated: RegExp;
  readonly files: Readonly<Record<string, string>>;
}
