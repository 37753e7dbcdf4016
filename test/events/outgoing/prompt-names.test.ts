import { expect } from 'chai';
import { PromptNames } from '../../../src/events/outgoing/prompt-names.js';
import { type Lookup, lookupAll } from '../../../src/events/outgoing/resolve.js';

const ADDRESSES = [{ address: '203.0.113.1', family: 4 }];

/** Names of which those that begin with `hanging` are resolved only when the test says so. */
class Names {
  readonly asked: string[] = [];
  private readonly hanging = new Map<string, () => void>();

  readonly lookup: Lookup = (host, _options, callback) => {
    this.asked.push(host);
    if (host.startsWith('hanging')) this.hanging.set(host, () => callback(failure(host), ''));
    else if (host.startsWith('unknown')) setImmediate(callback, failure(host), '');
    else setImmediate(callback, null, ADDRESSES);
  };

  fail(host: string): void {
    this.hanging.get(host)?.();
  }
}

const failure = (host: string) => Object.assign(new Error(`${host} fails`), { code: 'ENOTFOUND' });
const messageOf = (lookup: Promise<unknown>) => lookup.then(String, (error: Error) => error.message);

describe('Names of callbacks', () => {
  let names: Names;
  let resolve: (host: string) => Promise<unknown>;
  beforeEach(() => {
    names = new Names();
    const { lookup } = new PromptNames(names.lookup);
    resolve = (host) => lookupAll(lookup, host);
  });

  it('that were resolved promptly do not wait for those that hang', async () => {
    expect(await resolve('good.example')).to.deep.equal(ADDRESSES);
    const hanging = Array.from({ length: 20 }, (_, index) => messageOf(resolve(`hanging${index}.example`)));
    expect(await resolve('good.example')).to.deep.equal(ADDRESSES);
    expect(names.asked).to.deep.equal(['good.example', 'hanging0.example', 'good.example']);
    names.fail('hanging0.example');
    expect(await hanging[0]).to.equal('hanging0.example fails');
    expect(names.asked.slice(3), 'the newest first').to.deep.equal(['hanging19.example']);
  });

  it('that are new are resolved after the one that hangs, and then at once', async () => {
    const hanging = messageOf(resolve('hanging.example'));
    const first = resolve('new.example');
    const second = resolve('new.example');
    expect(names.asked).to.deep.equal(['hanging.example']);
    names.fail('hanging.example');
    expect(await hanging).to.equal('hanging.example fails');
    expect([await first, await second]).to.deep.equal([ADDRESSES, ADDRESSES]);
    void resolve('hanging.example').catch(() => {});
    expect(await resolve('new.example')).to.deep.equal(ADDRESSES);
  });

  it('that fail are prompt no more, and fail for all that wait for them', async () => {
    const all = [1, 2, 3].map(() => messageOf(resolve('unknown.example')));
    expect(await Promise.all(all)).to.deep.equal(Array(3).fill('unknown.example fails'));
    expect(names.asked).to.deep.equal(['unknown.example']);
    void resolve('hanging.example').catch(() => {});
    void resolve('unknown.example').catch(() => {});
    await new Promise(setImmediate);
    expect(names.asked.at(-1)).to.equal('hanging.example');
  });

  it('wait in a queue of 1,000, which drops the oldest', async () => {
    void resolve('hanging.example').catch(() => {});
    const oldest = messageOf(resolve('hanging0.example'));
    for (let index = 1; index <= 1_000; index += 1) void resolve(`hanging${index}.example`).catch(() => {});
    expect(await oldest).to.equal('hanging0.example waits after too many other names');
  });
});
