import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';

/** A fenced block of code. */
export interface CodeBlock {
  /** `README.md:12`: the page and the line of the fence. */
  readonly location: string;
  readonly page: string;
  /** The word after the fence: `ts`, `sh`, … */
  readonly language: string;
  readonly code: string;
}

/** The pages of the documentation, as paths in the project. */
export const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(fromRoot(folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `${folder}/${name}`),
  ),
];

export const textOf = (page: string) => readFileSync(fromRoot(page), 'utf8');

/** The fenced blocks of all pages, in their order. */
export const codeBlocks: readonly CodeBlock[] = pages.flatMap((page) => {
  const text = textOf(page);
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(
    ({ index, 2: language = '', 3: code = '' }) => ({
      location: `${page}:${text.slice(0, index).split('\n').length}`,
      page,
      language,
      code,
    }),
  );
});

export const blocksIn = (language: string) => codeBlocks.filter((block) => block.language === language);
