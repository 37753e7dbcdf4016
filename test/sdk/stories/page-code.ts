import { readFileSync } from 'node:fs';
import type { SnippetContract } from '../../../src/platform/pages/snippets/calls.js';
import { snippetsOf } from '../../../src/platform/pages/snippets/snippets.js';
import { fromRoot } from '../../../src/root.js';

/** The code of the documentation page of the appointment API in a language. */
function codeIn(language: string): string[] {
  const contract = readFileSync(fromRoot('generated', 'appointment', 'openapi.json'), 'utf8');
  const snippets = snippetsOf(
    'appointment',
    '/tmf-api/appointment/v4',
    JSON.parse(contract) as SnippetContract,
  );
  return Object.values(snippets).map((own) => own[language] ?? '');
}

/** Separates imports from statements. */
function split(code: string): { imports: string[]; statements: string } {
  const lines = code.split('\n');
  const isImport = (line: string) => /^(import|from) /.test(line);
  return {
    imports: lines.filter(isImport),
    statements: lines.filter((line) => !isImport(line)).join('\n'),
  };
}

const importsOf = (codes: readonly string[]) =>
  [...new Set(codes.flatMap((code) => split(code).imports))].join('\n');

/** A program that imports what the page's code imports, and compiles its statements without running them. */
export function pythonPage(): string {
  const codes = codeIn('Python');
  const statements = codes.map(
    (code) => `compile(${JSON.stringify(split(code).statements)}, 'page', 'exec')`,
  );
  return [importsOf(codes), ...statements].join('\n');
}

/** A class with a method for each operation. */
export function javaPage(): string {
  const codes = codeIn('Java');
  const methods = codes.map(
    (code, index) => `  static void call${index}() throws Exception {\n${split(code).statements}\n  }`,
  );
  return `${importsOf(codes)}\n\nclass Page {\n${methods.join('\n')}\n}\n`;
}

/** A program with a function for each operation. */
export function goPage(): string {
  const functions = codeIn('Go').map((code, index) => {
    const { statements } = split(code);
    const results = /^(.*) := .*Execute\(\)$/m.exec(statements)?.[1] ?? '';
    return `func call${index}() {\n${statements}\n\tuse(${results})\n}`;
  });
  const imports = ['"context"', '"encoding/json"', '"tmf-open-api-client/appointment"'];
  return [
    'package main',
    ...imports.map((path) => `import ${path}`),
    'func use(...any) {}',
    'func main() {}',
    ...functions,
  ].join('\n\n');
}
