import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { checkSecret, signatureHeaders, unsignedHeaders } from '../../../src/events/outgoing/signature.js';

const secretOf = (bytes: number) => Buffer.alloc(bytes, 0xfb).toString('base64');
const BODY = JSON.stringify({ eventType: 'AppointmentCreateEvent', text: 'Größe €' });

describe('the signature of an event', () => {
  it('matches the example of the specification', () => {
    const headers = signatureHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_999),
      '{"test": 2432232314}',
    );
    expect(headers).to.deep.equal({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  for (const secret of [`whsec_${secretOf(24)}`, secretOf(32), `whsec_${secretOf(64)}`])
    it(`is verified by the reference package (${secret.length} characters)`, () => {
      const headers = signatureHeaders(secret, 'event-1', new Date(), BODY);
      expect(new Webhook(secret).verify(BODY, headers)).to.deep.equal(JSON.parse(BODY));
      expect(() => new Webhook(secret).verify(`${BODY} `, headers)).to.throw();
    });

  it('is left out without a secret', () => {
    expect(unsignedHeaders('event-1', new Date(5_999))).to.deep.equal({
      'webhook-id': 'event-1',
      'webhook-timestamp': '5',
    });
  });

  it('accepts secrets of 24 to 64 bytes', () => {
    for (const bytes of [24, 25, 26, 64]) checkSecret(`whsec_${secretOf(bytes)}`);
  });

  for (const wrong of [
    '',
    'whsec_',
    secretOf(23),
    secretOf(65),
    `whsec_${'!'.repeat(32)}`,
    `${secretOf(24)}a`,
  ])
    it(`does not accept "${wrong}"`, () => {
      expect(() => checkSecret(wrong))
        .to.throw('The secret cannot be used to sign')
        .that.includes({ status: 400, code: 'invalidSecret' });
      expect(() => signatureHeaders(wrong, 'event-1', new Date(), BODY)).to.throw();
    });

  it('never discloses a secret in an error', () => {
    expect(() => checkSecret('whsec_hush!'))
      .to.throw()
      .with.property('message')
      .that.does.not.include('hush');
  });
});
