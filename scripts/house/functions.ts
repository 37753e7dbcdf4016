import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  isFunctionLikeDeclaration,
  isIdentifier,
  isVariableDeclaration,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API, type Program } from 'typescript/unstable/sync';
import { lineCount, type SourceFile } from './sources.js';

export interface MeasuredFunction {
  readonly name: string;
  readonly path: string;
  /** The first line, counted from 1. */
  readonly line: number;
  readonly lines: number;
}

/** The functions of these files, as TypeScript's own parser finds them, without their comments. */
export function functionsOf(root: string, files: readonly SourceFile[]): MeasuredFunction[] {
  const api = new API({ cwd: root });
  try {
    const configs = tsconfigsOf(root, files);
    const snapshot = api.updateSnapshot({ openProjects: configs });
    const programs = configs.flatMap((config) => snapshot.getProject(config)?.program ?? []);
    return files.flatMap((file) => functionsIn(root, file, programs));
  } finally {
    api.close();
  }
}

/** The `tsconfig*.json` files of the first-level folders. */
function tsconfigsOf(root: string, files: readonly SourceFile[]): string[] {
  const folders = new Set(files.map(({ path }) => join(root, path.split('/')[0] ?? '')));
  return [...folders]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^tsconfig.*\.json$/.test(name))
        .map((name) => join(folder, name)),
    );
}

function functionsIn(root: string, file: SourceFile, programs: readonly Program[]): MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  const visit = (node: Node) => {
    if (isFunctionLikeDeclaration(node) && 'body' in node && node.body) found.push(measured(file, node));
    node.forEachChild(visit);
  };
  for (const program of programs) {
    const source = program.getSourceFile(join(root, file.path));
    if (!source) continue;
    source.forEachChild(visit);
    break;
  }
  return found;
}

function measured({ path, text }: SourceFile, node: Node): MeasuredFunction {
  const start = node.getStart();
  return {
    name: nameOf(node),
    path,
    line: text.slice(0, start).split('\n').length,
    lines: lineCount(text.slice(start, node.end)),
  };
}

function nameOf(node: Node): string {
  const named = node.parent && isVariableDeclaration(node.parent) ? node.parent : node;
  const name = 'name' in named ? (named.name as Node | undefined) : undefined;
  if (name && isIdentifier(name)) return name.text;
  return node.kind === SyntaxKind.Constructor ? 'constructor' : '(anonymous)';
}
