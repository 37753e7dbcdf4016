import { expect } from 'chai';
import { versionMark } from '../../../scripts/lib/contract-name.js';
import { apiKeyOf } from '../../../src/services/contract/api-key.js';

describe('The name of an API in one major version', () => {
  for (const [version, name] of [
    ['1.0.0', 'TMF901'],
    ['4.1.0', 'TMF901'],
    ['5.0.0', 'TMF901-v5'],
    ['10.2.0', 'TMF901-v10'],
  ] as const)
    it(`${version}: ${name}`, () => {
      const mark = versionMark(version);
      expect(`TMF901${mark}`).to.equal(name);
      expect(apiKeyOf({ number: 'TMF901', version, folder: `lamp${mark}` })).to.equal(name);
    });
});
