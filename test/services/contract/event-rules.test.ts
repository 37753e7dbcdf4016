import { expect } from 'chai';
import { causeOf, stateAttributes, unraisedEvents } from '../../../src/services/contract/event-rules.js';
import type { ApiMetadata, Model } from '../../../src/services/contract/metadata.js';
import { type Resource, resourcesOf } from '../../../src/services/contract/resources.js';

const model = (...names: string[]): Model => ({
  schema: 'Lamp',
  attributes: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  values: [],
});

function apiOf(lamp: Model, ...events: string[]): ApiMetadata {
  return {
    number: 'TMF901',
    title: 'Lamp',
    version: '4.0.0',
    folder: 'lamp',
    basePaths: ['/tmf-api/lamp/v4'],
    operations: [{ id: 'listLamp', method: 'GET', path: '/lamp', result: 'Lamp' }],
    events: events.map((type) => ({ listener: `/listener/${type}`, type })),
    models: { Lamp: lamp },
  };
}

describe('the state of a resource', () => {
  const cases: [attributes: string[], states: string[]][] = [
    [['name', 'status'], ['status']],
    [['lifecycleStatus', 'paymentStatus'], ['lifecycleStatus']],
    [
      ['usageState', 'resourceStatus', 'name'],
      ['usageState', 'resourceStatus'],
    ],
    [['stockStatusType'], ['stockStatusType']],
    [['name', 'statement'], []],
  ];
  for (const [attributes, states] of cases)
    it(`of ${attributes.join(', ')} is in ${states.join(', ') || 'none'}`, () => {
      expect(stateAttributes(model(...attributes))).to.deep.equal(states);
    });
});

describe('the cause of an event', () => {
  const cause = (lamp: Model, type: string) => causeOf(resourcesOf(apiOf(lamp, type))[0] as Resource, type);

  it('is a kind of change, by any of its names', () => {
    for (const type of ['LampCreateEvent', 'LampCreationNotification'])
      expect(cause(model(), type)).to.deep.equal({ change: 'create' });
    expect(cause(model(), 'LampChangeEvent')).to.deep.equal({ change: 'attributeValueChange' });
    expect(cause(model('status'), 'LampStatusChangeEvent')).to.deep.equal({ change: 'stateChange' });
  });

  it('is a state that is reached, by its beginning', () => {
    expect(cause(model('state'), 'LampCancelEvent')).to.deep.equal({ state: 'cancel' });
    expect(cause(model('state'), 'LampFailureEvent')).to.deep.equal({ state: 'fail' });
  });

  it('is missing where nothing is known to mean it', () => {
    expect(cause(model('state'), 'LampBatchEvent')).to.equal(undefined);
    expect(cause(model(), 'LampStateChangeEvent')).to.equal(undefined);
    expect(cause(model(), 'LampCancelEvent')).to.equal(undefined);
  });

  it('decides which events are never raised', () => {
    const events = ['LampCreateEvent', 'LampBatchEvent', 'LampStateChangeEvent', 'WickCreateEvent'];
    const api = apiOf(model(), ...events);
    expect(unraisedEvents(api, resourcesOf(api))).to.deep.equal(events.slice(1));
  });
});
