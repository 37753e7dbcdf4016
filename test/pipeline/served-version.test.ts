import { expect } from 'chai';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { serveAt, servedVersion } from '../../scripts/lib/served-version.js';

describe('The version at which a contract is served', () => {
  const listed = [
    'TMF901-Lamp-v4.0.0',
    'TMF902-Wick-v4.1.0',
    'TMF901-Lamp-v5.0.0',
    'TMF901-Lamp-v4.1.0',
    'TMF901-Lamp-v5.1.0',
  ];
  for (const [contract, version] of [
    ['TMF901-Lamp-v4.0.0', '4'],
    ['TMF902-Wick-v4.1.0', '4'],
    ['TMF901-Lamp-v5.0.0', '5'],
    ['TMF901-Lamp-v4.1.0', '4.1'],
    ['TMF901-Lamp-v5.1.0', '5.1'],
    ['TMF901-Lamp-v4.2.0', '4'],
  ] as const)
    it(`${contract}: ${version}`, () => {
      expect(servedVersion(contract, listed)).to.equal(version);
    });

  it('is in its base path, and the aliases are those of the contract listed first', () => {
    const document = () =>
      ({ servers: [{ url: '/tmf-api/lamp/v4' }, { url: '/lamp/v4' }] }) as unknown as OpenApiDocument;
    const [first, further] = [document(), document()];
    serveAt(first, '4');
    serveAt(further, '4.1');
    expect(first).to.deep.equal(document());
    expect(further.servers).to.deep.equal([{ url: '/tmf-api/lamp/v4.1' }]);
  });
});
