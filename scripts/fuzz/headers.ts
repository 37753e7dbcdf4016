import { mutateText } from './mutate.js';
import { BYTES, NASTY } from './nasty.js';
import type { Random } from './random.js';
import { bytesOf } from './request.js';

type Header = readonly [name: string, value: string];

const TAGS = [
  '*',
  '"1"',
  '"1-1"',
  'W/"1"',
  '1',
  '"',
  '""',
  '"a',
  'W/',
  '"a","b"',
  '"a" "b"',
  ',,,',
  '*, "1"',
  '"\\""',
  `"${'a'.repeat(5000)}"`,
  `${'"a",'.repeat(1000)}"b"`,
];
const DATES = [
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  '0',
  '-1',
  'yesterday',
  'Sun, 99 Nov 1994 99:99:99 GMT',
  '2024-01-01',
  'Sun, 06 Nov 999999 08:49:37 GMT',
];
const ACCEPTS = [
  '*/*',
  'application/json',
  'text/html',
  'application/*',
  '*/json',
  'application/json;q=0',
  'application/json;q=nan',
  ';',
  ',',
  'a/b/c',
  `${'a/b,'.repeat(2000)}*/*`,
  'application/json;charset=utf-16',
  '*/*;q=1e9',
  'application/json; q="',
  `*/*${';a=b'.repeat(2000)}`,
];

const USUAL: Readonly<Record<string, readonly string[]>> = {
  'If-Match': TAGS,
  'If-None-Match': TAGS,
  'If-Modified-Since': DATES,
  'If-Unmodified-Since': DATES,
  Accept: ACCEPTS,
  'Accept-Encoding': ['gzip', 'identity;q=0', '*;q=0', 'br, ,', 'x'.repeat(2000)],
  'Accept-Charset': ['utf-16', '*;q=0'],
  'Accept-Language': ['de', '*', 'x-'.repeat(1000)],
  'X-Request-Id': [
    'a',
    'a b',
    '<script>',
    '../..',
    'x'.repeat(128),
    'x'.repeat(129),
    'x'.repeat(5000),
    '',
    '%00',
    '{"a":1}',
  ],
  Host: [
    '',
    'evil"><script>',
    'a:b:c',
    '[::1',
    'a'.repeat(3000),
    'example.com:99999',
    'user@host',
    '/',
    '\\',
    'a b',
    '[::1]:80',
    'xn--',
  ],
  'X-Forwarded-Host': ['evil', '"'],
  'X-Forwarded-Proto': ['javascript', 'https,http'],
  'X-Forwarded-For': ['1.2.3.4', ','.repeat(2000)],
  'X-HTTP-Method-Override': ['DELETE', 'PUT', '__proto__'],
  Range: ['bytes=0-1', 'bytes=-1', 'bytes=99-1', 'items=0-5', `bytes=${'0-1,'.repeat(1000)}`, 'bytes'],
  'If-Range': TAGS,
  Cookie: ['a=b', '='.repeat(2000), '__proto__=1'],
  Authorization: ['Bearer x', 'Basic !!!', 'x'.repeat(5000)],
  'Cache-Control': ['no-cache', 'max-age=-1', 'only-if-cached'],
  Origin: ['null', 'https://example.com'],
  Expect: ['100-continue', '200-ok', ''],
  Upgrade: ['websocket', 'h2c'],
  Connection: ['upgrade', 'close', 'keep-alive, close', 'x'.repeat(500)],
  'Content-Encoding': ['gzip', 'deflate', 'br', 'identity', 'x', 'gzip, gzip'],
  'Content-Type': ['application/json', 'text/plain', 'application/json; charset=', ''],
  Prefer: ['return=minimal', 'respond-async'],
  TE: ['trailers'],
  __proto__x: ['1'],
  ['x'.repeat(300)]: ['y'],
};

/** Returns headers with valid, unusual or damaged values. */
export function garbage(random: Random): Header[] {
  const names = Object.keys(USUAL);
  const one = (): Header => {
    const name = random.pick(names);
    const usual = random.pick(USUAL[name] ?? ['']);
    const text = random.choose(
      [5, () => usual],
      [1, () => mutateText(random, usual)],
      [1, () => bytesOf(random.pick(NASTY))],
      [0.5, () => random.pick(BYTES)],
    );
    return [name, text];
  };
  return random.list(1, random.pick([1, 1, 2, 4, 40]), one);
}

/** Returns a wrong Content-Length or Transfer-Encoding. */
export function brokenFraming(random: Random): Header {
  return random.pick<Header>([
    ['Content-Length', '0'],
    ['Content-Length', '5'],
    ['Content-Length', '99999999999999999999'],
    ['Content-Length', '-1'],
    ['Content-Length', '1, 2'],
    ['Content-Length', 'abc'],
    ['Transfer-Encoding', 'chunked'],
    ['Transfer-Encoding', 'gzip, chunked'],
    ['Transfer-Encoding', 'identity'],
    ['Transfer-Encoding', 'xchunked'],
  ]);
}
