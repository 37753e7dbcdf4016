import { expect } from 'chai';
import { combineBehaviours } from '../../src/services/combine-behaviours.js';
import type { Behaviour, ChangeContext, ResourceAccess } from '../../src/services/types.js';

const combined = (first: Behaviour, second: Behaviour): Behaviour =>
  combineBehaviours({ api: { thing: first } }, { api: { thing: second } }).api?.thing ?? {};

const access = {} as ResourceAccess;
const change = {} as ChangeContext;

describe('combineBehaviours', () => {
  it('keeps what only one has: APIs, resources, and the absence of hooks', () => {
    const thing: Behaviour = { lifecycle: { attribute: 'status', transitions: {} } };
    const all = combineBehaviours({ one: { thing } }, { one: { other: {} }, two: { thing: {} } });
    expect(all).to.deep.equal({ one: { thing, other: {} }, two: { thing: {} } });
    expect(combined(thing, { beforeSave: (document) => document })).to.have.all.keys(
      'lifecycle',
      'references',
      'beforeSave',
    );
  });

  it('runs hooks one after the other, on what the first returns', async () => {
    const both = combined(
      {
        beforeSave: (document) => ({ ...document, order: 'first' }),
        afterRead: (resources) => resources.map((resource) => ({ ...resource, read: 1 })),
        warning: () => 'one',
      },
      {
        beforeSave: async (document) => ({ ...document, order: `${document.order}, second` }),
        afterRead: (resources) =>
          resources.map((resource) => ({ ...resource, read: Number(resource.read) + 1 })),
        warning: () => 'two',
      },
    );
    expect(await both.beforeSave?.({}, change)).to.deep.equal({ order: 'first, second' });
    expect(await both.afterRead?.([{ id: '1', href: '' }], access)).to.deep.equal([
      { id: '1', href: '', read: 2 },
    ]);
    expect(both.warning?.({})).to.equal('one; two');
  });

  it('stops at the first hook that refuses', async () => {
    const calls: string[] = [];
    const both = combined(
      {
        beforeDelete: () => {
          throw new Error('no');
        },
      },
      { beforeDelete: () => void calls.push('second'), afterChange: async () => void calls.push('after') },
    );
    expect(await Promise.resolve(both.beforeDelete?.({}, change)).catch(({ message }) => message)).to.equal(
      'no',
    );
    expect(calls).to.deep.equal([]);
    await both.afterChange?.([], { ...access, at: new Date() } as never);
    expect(calls).to.deep.equal(['after']);
  });

  it('adds up references and computed attributes; the second decides on lifecycle and tasks', () => {
    const first: Behaviour = {
      references: [{ path: 'a', to: ['thing'] }],
      computed: { paths: ['x'], columns: [{ name: 'c', type: 'string' }] },
      lifecycle: { attribute: 'state', transitions: {} },
    };
    const both = combined(first, {
      references: [{ path: 'b', to: ['thing'] }],
      computed: { paths: ['y'] },
      lifecycle: { attribute: 'status', transitions: {} },
    });
    expect(both.references?.map(({ path }) => path)).to.deep.equal(['a', 'b']);
    expect(both.computed?.paths).to.deep.equal(['x', 'y']);
    expect(both.computed?.columns).to.have.length(1);
    expect(both.lifecycle?.attribute).to.equal('status');
  });
});
