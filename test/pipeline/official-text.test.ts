import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sha256 } from '../../scripts/specs/sources.js';
import { fromRoot } from '../../src/root.js';
import { describeOfficial } from '../support/official.js';

/** A text shorter than this may be anybody's. */
const LONG_ENOUGH = 25;

const PLACES = [
  'specs',
  'generated',
  'generator-config',
  'scripts',
  'src',
  'test',
  'docs',
  'README.md',
  'CONTRIBUTING.md',
];

/** Every file at or below the path. */
function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A text without what line breaks and quoting do to it. */
const plain = (text: string) =>
  text
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'/])/g, '$1')
    .replaceAll("''", "'")
    .replace(/^\s*(?:\*|\/\/|#)/gm, ' ')
    .replace(/\s+/g, ' ');

/** The sentences of a document: its descriptions and summaries. */
function proseOf(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && ['description', 'summary'].includes(key)) {
      const text = plain(value).trim();
      if (text.length >= LONG_ENOUGH) found.add(text);
    } else proseOf(value, found);
  }
  return found;
}

describeOfficial('official text', (shared) => {
  const ours = PLACES.flatMap((place) => filesAt(fromRoot(place)));

  it('is in no file of the project', function () {
    this.timeout(120_000);
    const sentences = filesAt(join(shared, 'specs'))
      .filter((file) => file.endsWith('.swagger.json') || file.endsWith('_swagger.json'))
      .flatMap((file) => [...proseOf(JSON.parse(readFileSync(file, 'utf8')))]);
    const distinct = [...new Set(sentences)];
    expect(distinct).to.have.length.greaterThan(1000);
    const borrowed = ours.flatMap((file) => {
      const text = plain(readFileSync(file, 'utf8'));
      return distinct.filter((sentence) => text.includes(sentence)).map((sentence) => `${file}: ${sentence}`);
    });
    expect(borrowed).to.deep.equal([]);
  });

  it('has no complete file in the project: specifications and samples', () => {
    const official = [...filesAt(join(shared, 'specs')), ...filesAt(join(shared, 'samples'))];
    const hashes = new Map(official.map((file) => [sha256(readFileSync(file)), file]));
    expect(hashes.size).to.be.greaterThan(30);
    const copies = ours.filter((file) => hashes.has(sha256(readFileSync(file))));
    expect(copies).to.deep.equal([]);
  });
});
