import { type ParseArgsConfig, parseArgs } from 'node:util';

/** An error of the user: printed without a stack trace, exit code 2. */
export class UsageError extends Error {}

/** The program of which the command is a part; undefined for a npm script. */
let program: string | undefined;

/** Makes messages name a command as a part of this program: `tmf load` in place of `npm run load --`. */
export function setProgram(name: string): void {
  program = name;
}

const asCalled = (text: string) =>
  program === undefined ? text : text.replace(/^Usage: npm run (\S+)(?: --)?/m, `Usage: ${program} $1`);

type Option = { type: 'string' | 'boolean'; multiple?: boolean };
type Options = Record<string, Option>;
type One<T extends Option> = T['type'] extends 'string' ? string : boolean;
type Values<T extends Options> = { [K in keyof T]?: T[K]['multiple'] extends true ? One<T[K]>[] : One<T[K]> };

/** Parses the command line. With `--help`, prints the help and ends the process. */
export function readArguments<const T extends Options>(
  help: string,
  options: T,
  allowPositionals = false,
  args: readonly string[] = process.argv.slice(2),
) {
  const withHelp = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parse(help, { args: [...args], options: withHelp, allowPositionals });
  if (values.help === true) {
    console.log(asCalled(help));
    process.exit(0);
  }
  return { values: values as Values<T>, positionals };
}

function parse(help: string, config: ParseArgsConfig) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help}`);
  }
}

/** Parses the lines of `--header`: `Authorization: Bearer …`. */
export function headersOf(lines: readonly string[]): Record<string, string> {
  const pairs = lines.map((line) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new UsageError(`--header "${line}" is not 'Name: value', such as 'Authorization: Bearer …'`);
    return [name, value];
  });
  return Object.fromEntries(pairs);
}

/** Runs the body of a command; on failure, prints the error and sets the exit code: 2 for an error of the user. */
export async function runCommand(body: () => Promise<void>, failed = 1): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(asCalled(error.message));
      process.exitCode = 2;
    } else {
      console.error(error instanceof Error ? (error.stack ?? error.message) : error);
      process.exitCode = failed;
    }
  }
}
