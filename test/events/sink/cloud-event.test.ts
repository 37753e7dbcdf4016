import { expect } from 'chai';
import { cloudEventOf } from '../../../src/events/sink/cloud-event.js';

describe('The record of an event for a broker', () => {
  const event = {
    position: 7,
    id: 'e1',
    api: 'appointment',
    type: 'AppointmentCreateEvent',
    orderingKey: 'appointment/1',
    resourceId: '1',
    time: 0,
    text: '{}',
  };

  it('goes on with the trace of its request, if there is one', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(cloudEventOf({ ...event, traceparent }, '/api').headers).to.include({ traceparent });
    expect(cloudEventOf(event, '/api').headers).to.not.have.property('traceparent');
  });
});
