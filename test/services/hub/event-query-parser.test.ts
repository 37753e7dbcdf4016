import { expect } from 'chai';
import { readConfig } from '../../../src/config.js';
import { serviceOptions } from '../../../src/service-options.js';
import type { ApiMetadata, Attribute } from '../../../src/services/contract/metadata.js';
import { EventQueryParser } from '../../../src/services/hub/event-query-parser.js';

const TEXT: Attribute = { type: 'string' };
const part = (model: string): Attribute => ({ type: 'object', model });
const model = (schema: string, attributes: Record<string, Attribute>) => ({ schema, attributes, values: [] });

/** A version of an API whose notifications have the resource at `payload` and below `member`. */
const lampApi = (version: string, path: string, payload: string, member: string): ApiMetadata => ({
  number: 'TMF901',
  title: 'Lamp',
  version,
  folder: path,
  basePaths: [`/tmf-api/lamp/${path}`],
  operations: [{ id: 'listLamp', method: 'GET', path: '/lamp', result: 'Lamp' }],
  events: [{ listener: '/listener/lampCreateEvent', type: 'LampCreateEvent' }],
  models: {
    Lamp: model('Lamp', { id: TEXT, name: TEXT, colour: TEXT }),
    LampCreateEvent: model('LampCreateEvent', { eventType: TEXT, [payload]: part('Payload') }),
    Payload: model('Payload', { [member]: part('Lamp') }),
  },
});

describe('The query of a subscription to several versions of an API', () => {
  const versions = [
    ['TMF901', lampApi('4.0.0', 'v4', 'event', 'lamp')],
    ['TMF901-v4.1', lampApi('4.1.0', 'v4.1', 'payload', 'lamp')],
    ['TMF901-v5', lampApi('5.0.0', 'v5', 'event', 'light')],
  ] as const;
  const parser = new EventQueryParser(
    versions.map(([, api]) => api),
    serviceOptions(readConfig({})),
  );
  const lamp = { id: '1', name: 'desk', colour: 'red' };
  const notifications = [
    { eventType: 'LampCreateEvent', event: { lamp } },
    { eventType: 'LampCreateEvent', payload: { lamp } },
    { eventType: 'LampCreateEvent', event: { light: lamp } },
  ];

  it('filters the notifications of each by its own names', () => {
    for (const [index, [key]] of versions.entries()) {
      const matches = (query: string) => parser.parse(query).matches({ ...notifications[index] }, key);
      expect(matches('eventType=lampcreateevent&name=desk'), key).to.equal(true);
      expect(matches('name=floor'), key).to.equal(false);
    }
    const { matches } = parser.parse('event.light.name=desk');
    expect(matches({ ...notifications[2] }, 'TMF901-v5')).to.equal(true);
  });

  it('knows what the resource that it names declares, whatever the others do', () => {
    const shelf: ApiMetadata = {
      ...lampApi('1.0.0', 'v1', 'event', 'shelf'),
      number: 'TMF902',
      models: {
        Lamp: model('Lamp', { id: TEXT, name: part('Name'), lamp: part('LampRef') }),
        Name: model('Name', { text: TEXT }),
        LampRef: model('LampRef', { id: TEXT, colour: part('Name') }),
        LampCreateEvent: model('LampCreateEvent', { eventType: TEXT, event: part('Payload') }),
        Payload: model('Payload', { shelf: part('Lamp') }),
      },
    };
    const both = new EventQueryParser([versions[0][1], shelf], serviceOptions(readConfig({})));
    const accepted = ['event.lamp.name=a', 'event.shelf.name.text=a', 'name=a', 'event.name.text=a'];
    // A shelf has an attribute lamp, too, whose colour is an object.
    for (const query of [...accepted, 'event.lamp.colour=red', 'event.lamp.colour.text=red'])
      expect(() => both.parse(query), query).to.not.throw();
    for (const query of ['event.lamp.id.x=1', 'event.shelf.name=a'])
      expect(() => both.parse(query), query).to.throw(/is not an attribute path|is an object/);
    expect(() => parser.parse('event.light.name.text=a')).to.throw(/is not an attribute path/);
  });

  it('selects attributes in the form of each', () => {
    const { project } = parser.parse('fields=name');
    const selected = versions.map(([key], index) => project?.({ ...notifications[index] }, key));
    const wanted = { id: '1', name: 'desk' };
    expect(selected).to.deep.equal([
      { eventType: 'LampCreateEvent', event: { lamp: wanted } },
      { eventType: 'LampCreateEvent', payload: { lamp: wanted } },
      { eventType: 'LampCreateEvent', event: { light: wanted } },
    ]);
  });
});
