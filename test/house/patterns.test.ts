import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { check } from 'recheck';
import { apis } from '../../generated/index.js';
import { fromRoot } from '../../src/root.js';
import { patternsIn, patternsOf, type SourcePattern } from './source-patterns.js';

/** Files with patterns that are put together at run time, and why these take linear time. */
const AT_RUN_TIME: Readonly<Record<string, string>> = {
  'src/platform/contract/api-dispatcher.ts': 'alternatives of fixed texts, at the beginning',
  'src/platform/http/route.ts': 'segments without a slash between fixed texts, from beginning to end',
  'src/rest/body/inherited-names.ts': 'alternatives of fixed texts between quotes',
  'src/services/resource/addressing/directory.ts':
    'segments without a slash between fixed texts, from beginning to end',
};

/** Analysis of one pattern, in milliseconds. */
const ANALYSIS_TIMEOUT_MS = 30_000;

/** Returns the problem of a pattern; undefined when it takes at most linear time. */
async function problemOf({ place, source, flags }: SourcePattern): Promise<string | undefined> {
  if (source === undefined) {
    const [file = ''] = place.split(':');
    return AT_RUN_TIME[file]
      ? undefined
      : `${place} is put together at run time: say why it is linear in AT_RUN_TIME`;
  }
  const analysis = await check(source, flags, { timeout: ANALYSIS_TIMEOUT_MS });
  if (analysis.status === 'safe') return undefined;
  const reason = analysis.status === 'vulnerable' ? analysis.complexity.summary : 'cannot be analysed';
  return `${place} /${source}/${flags} ${reason}`;
}

async function problemsOf(patterns: readonly SourcePattern[]): Promise<string[]> {
  const problems: string[] = [];
  for (const pattern of patterns) problems.push(...[(await problemOf(pattern)) ?? []].flat());
  return problems;
}

describe('Regular expressions', () => {
  it('of src/ take at most linear time', async function () {
    this.timeout(600_000);
    const patterns = patternsIn('src');
    expect(patterns.length).to.be.above(100);
    expect(await problemsOf(patterns)).to.deep.equal([]);
  });

  it('that are put together at run time exist in each of the listed files', () => {
    const files = patternsIn('src')
      .filter(({ source }) => source === undefined)
      .map(({ place }) => place.split(':')[0]);
    expect([...new Set(files)]).to.have.members(Object.keys(AT_RUN_TIME));
  });

  it('of the contracts take at most linear time', async function () {
    this.timeout(600_000);
    const sources = new Set<string>();
    for (const { metadata } of apis)
      JSON.parse(
        readFileSync(fromRoot('generated', metadata.folder, 'openapi.json'), 'utf8'),
        (name, value) => {
          if (name === 'pattern' && typeof value === 'string') sources.add(value);
          return value;
        },
      );
    expect(sources).to.have.length.above(1);
    const patterns = [...sources].map((source) => ({ place: 'contract', source, flags: 'u' }));
    expect(await problemsOf(patterns)).to.deep.equal([]);
  });

  it('that take quadratic time are found, as a literal, in a constant and in a template', async () => {
    const text = `
      const SPACES = '\\\\s*';
      const path = url.replace(/\\/+$/, '');
      const amount = new RegExp(\`^\${SPACES}(\\\\d+)?\${SPACES}$\`, 'i');
      const linear = /^\\d+$/.test(path) || RegExp('^a+$').test(path);
      const unknown = new RegExp(path);`;
    const places = (await problemsOf(patternsOf('x.ts', text))).map((problem) => problem.split(' ')[0]);
    expect(places).to.deep.equal(['x.ts:3', 'x.ts:4', 'x.ts:6']);
  });
});
