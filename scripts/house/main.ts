import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tableOf } from '../bench/lib/table.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { projectFor } from '../lib/project.js';
import { circlesOf, type ImportKind } from './circles.js';
import { functionsOf } from './functions.js';
import { measureRequests, type RequestWalk } from './requests.js';
import { byFolder, type SourceFile, sourceFiles } from './sources.js';

const HELP = `Usage: npm run house -- [folder …] [options]

Prints the shape of the code: files and lines per folder, the ten longest files and functions, and the circles of
files that import each other, by value and by type. Folders are relative to the project (default: src scripts).

  --project <folder>  another checkout of this project, for example an older one (default: this one)
  --requests          also counts the files and functions of the server that a POST of an appointment, a list with a
                      filter and a PATCH pass through in their asynchronous contexts; the checkout must be built
  --list              with --requests: lists them, also those of the background work that is left out
  -h, --help          this text`;

const LONGEST = 10;

function folderTable(files: readonly SourceFile[]): string {
  const sum = (some: readonly SourceFile[]) => some.reduce((total, { lines }) => total + lines, 0);
  const rows = [...byFolder(files)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, own]) => [folder, String(own.length), String(sum(own))]);
  rows.push(['all', String(files.length), String(sum(files))]);
  return tableOf(['folder', 'files', 'lines'], rows);
}

const longest = <T extends { readonly lines: number }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => b.lines - a.lines).slice(0, LONGEST);

function longestFilesTable(files: readonly SourceFile[]): string {
  const rows = longest(files).map(({ path, lines }) => [path, String(lines)]);
  return tableOf(['longest files', 'lines'], rows);
}

function longestFunctionsTable(root: string, files: readonly SourceFile[]): string {
  const rows = longest(functionsOf(root, files)).map(({ name, path, line, lines }) => [
    `${name} (${path}:${line})`,
    String(lines),
  ]);
  return tableOf(['longest functions', 'lines'], rows);
}

function circleList(files: readonly SourceFile[], kind: ImportKind): string {
  const circles = circlesOf(files, kind);
  const lines = circles.map((circle) => `  ${circle.join(', ')}`);
  return [`circles by ${kind}: ${circles.length}`, ...lines].join('\n');
}

const countFunctions = (files: RequestWalk['files']) =>
  String([...files.values()].reduce((total, { length }) => total + length, 0));

function requestTable(walks: readonly RequestWalk[]): string {
  const rows = walks.map(({ request, files, background }) => [
    request,
    String(files.size),
    countFunctions(files),
    String(background.size),
  ]);
  return tableOf(['request', 'files', 'functions', 'left out: files of background work'], rows);
}

function requestLists(walks: readonly RequestWalk[]): string[] {
  const listed = (files: RequestWalk['files']) =>
    [...files].map(([file, functions]) => `  ${file}: ${functions.map(nameOnly).join(' ')}`);
  return walks.map(({ request, files, background }) =>
    [request, ...listed(files), 'left out', ...listed(background)].join('\n'),
  );
}

const nameOnly = (called: string) => called.replace(/@\d+$/, '') || '(anonymous)';

await runCommand(async () => {
  const options = {
    project: { type: 'string' },
    requests: { type: 'boolean' },
    list: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArguments(HELP, options, true);
  const { root } = projectFor(values.project);
  const built = join(root, 'dist', 'src', 'main.js');
  if (values.requests && !existsSync(built))
    throw new UsageError(`${built} does not exist: build the checkout first`);
  const files = sourceFiles(root, positionals.length > 0 ? positionals : ['src', 'scripts']);
  const parts = [
    folderTable(files),
    longestFilesTable(files),
    longestFunctionsTable(root, files),
    circleList(files, 'value'),
    circleList(files, 'type'),
  ];
  if (values.requests) {
    const walks = await measureRequests(root);
    parts.push(requestTable(walks), ...(values.list ? requestLists(walks) : []));
  }
  console.log(parts.join('\n\n'));
});
