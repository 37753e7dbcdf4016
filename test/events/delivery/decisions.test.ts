import { expect } from 'chai';
import { Decider } from '../../../src/events/delivery/decisions.js';
import type { EventQuery } from '../../../src/events/event-rules.js';
import type { LoggedEvent, Subscriber } from '../../../src/store/outbox.js';
import { WorkSlices } from '../../../src/values/concurrency/work-slices.js';
import { block, countTurns } from '../../support/event-loop.js';

const event = (number: number): LoggedEvent => ({
  number,
  id: `e${number}`,
  api: 'A',
  type: 'T',
  orderingKey: '/1',
  resourceId: '1',
  time: 1,
  text: `{"number":${number}}`,
});

const subscribers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, api: 'A', query: `q${index}` }));

const decider = (matches: EventQuery['matches']) =>
  new Decider(
    { readQuery: () => ({ matches, project: undefined }), listenerPath: () => '' },
    new WorkSlices(),
  );

describe('The decisions on deliveries', () => {
  it('let the event loop turn while a thousand expensive queries are evaluated', async () => {
    const matches = () => {
      block(1);
      return true;
    };
    const decided = decider(matches).decide([event(1)], subscribers(1_000), () => {});
    const turns = countTurns();
    const { assignments } = await decided;
    turns.stop();
    expect(assignments).to.have.length(1_000);
    // A slice is 10 ms: there are a hundred, or fewer when the machine takes its time.
    expect(turns.count()).to.be.greaterThan(20);
  });

  it('suspend a subscription whose query throws, with the first event, and no other', async () => {
    const throwing: EventQuery['matches'] = () => {
      throw new Error('too much');
    };
    const fine: EventQuery = { matches: () => true, project: undefined };
    const rules = {
      readQuery: ({ query: text }: Pick<Subscriber, 'query'>) =>
        text === 'q1' ? { matches: throwing, project: undefined } : fine,
      listenerPath: () => '',
    };
    const { assignments, suspensions } = await new Decider(rules, new WorkSlices()).decide(
      [event(1), event(2)],
      subscribers(3),
      () => {},
    );
    const reason = 'The query cannot be evaluated: too much';
    expect(suspensions).to.deep.equal([{ subscription: 's1', reason }]);
    const found = assignments.map(({ event: { number }, subscription, error }) => [
      number,
      subscription,
      error,
    ]);
    expect(found).to.deep.equal([
      [1, 's0', undefined],
      [1, 's1', reason],
      [1, 's2', undefined],
      [2, 's0', undefined],
      [2, 's2', undefined],
    ]);
  });

  it('evaluate equal queries once for each event', async () => {
    let count = 0;
    const counting = decider(() => {
      count += 1;
      return true;
    });
    const equal = subscribers(50).map((each) => ({ ...each, query: undefined }));
    const { assignments } = await counting.decide([event(1), event(2)], equal, () => {});
    expect([assignments.length, count]).to.deep.equal([100, 2]);
  });
});
