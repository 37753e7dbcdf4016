import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fromRoot } from '../../../src/root.js';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll, numbersIn } from './cases.js';
import { INTERACTIONS } from './sample.js';

type Json = Record<string, unknown>;

interface Example {
  /** The heading above it; for patches, their type is in it. */
  readonly section: string;
  readonly request: string;
  readonly answer: string;
}

const PAGE = readFileSync(fromRoot('docs', 'tmf630.md'), 'utf8');

/** The rows of the tables that have examples: what, syntax, example, answer, limits and notes. */
function examplesOf(page: string): Example[] {
  let section = '';
  const examples: Example[] = [];
  for (const line of page.split('\n')) {
    if (line.startsWith('#')) section = line;
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
    if (cells.length !== 7 || cells[1] === 'what' || cells[1]?.startsWith('---')) continue;
    examples.push({ section, request: unquoted(cells[3]), answer: cells[4] ?? '' });
  }
  return examples;
}

const unquoted = (code = '') => code.replace(/^`(.*)`$/, '$1');

/** `200: 1, 2`, `1, 2` and `none` are lists; `{…}` is JSON; the rest is a status and what the answer says. */
const LIST = /^(?:(\d{3}): )?(none|\d+(?:, \d+)*)$/;
const numbersOf = (list: string) => (list === 'none' ? [] : list.split(', ').map(Number));

describe('TMF630: all examples of the documentation', () => {
  const documents = JSON.parse(/```json\n(.*?)```/s.exec(PAGE)?.[1] ?? '') as Json[];
  const examples = examplesOf(PAGE);

  it('are many', () => expect(examples.length).to.be.above(80));

  forEachServer((server) => {
    const collection = () => server.url + INTERACTIONS;
    const ids: string[] = [];
    const filled = (text: string) => text.replace(/\{(\d)\}/g, (_, no) => ids[no - 1] ?? '');
    before(async () => {
      for (const document of documents) {
        const [created] = await createAll(collection(), [JSON.parse(filled(JSON.stringify(document)))]);
        ids.push(String(created?.id));
      }
    });

    const send = async ({ section, request }: Example) => {
      const patchType = /^### `([^`]*)`/.exec(section)?.[1];
      if (patchType !== undefined) return patched(patchType, request);
      if (request.startsWith('?')) return ask(collection() + filled(request));
      const [, method = '', path = '', header, value = ''] =
        /^(\w+) (\S+)(?: ([\w-]+): (.*))?$/.exec(request) ?? [];
      const headers: Record<string, string> = header === undefined ? {} : { [header]: value };
      return ask(`${collection()}/${filled(path)}`, {
        method,
        headers,
        body: method === 'PATCH' ? {} : undefined,
      });
    };
    /** Returns the differences of number 1, which stays as it is. */
    const patched = async (type: string, body: string) => {
      const [before] = await createAll(collection(), documents.slice(0, 1));
      const answer = await ask(String(before?.href), {
        method: 'PATCH',
        headers: { 'Content-Type': type },
        body,
      });
      await ask(String(before?.href), { method: 'DELETE' });
      if (answer.status !== 200) return answer;
      const after = answer.body as Json;
      const names = Object.keys({ ...before, ...after });
      const changed = names.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]));
      return { ...answer, body: Object.fromEntries(changed.map((name) => [name, after[name] ?? null])) };
    };

    for (const example of examples) {
      it(`${example.request} → ${example.answer}`, async () => {
        const answer = await send(example);
        const list = LIST.exec(example.answer);
        if (example.answer.startsWith('`')) {
          const { id: _id, href: _href, '@type': _type, ...rest } = answer.body;
          expect([answer.status, rest], answer.text).to.deep.equal([
            200,
            JSON.parse(unquoted(example.answer)),
          ]);
        } else if (list && !/^\d{3}$/.test(example.answer)) {
          expect(numbersIn(answer)).to.deep.equal(numbersOf(list[2] ?? ''));
          expect(answer.status).to.equal(Number(list[1] ?? 200));
        } else {
          const [status, ...words] = example.answer.split(' ');
          expect(answer.status, answer.text).to.equal(Number(status));
          const { code, reason, message } = answer.body ?? {};
          expect(`${code} ${reason} ${message}`).to.include(words.join(' '));
        }
      });
    }
  });
});
