import { expect } from 'chai';
import { apiKeyOf } from '../../../src/services/contract/api-key.js';

describe('The name of an API in one version', () => {
  for (const [version, path, name] of [
    ['1.0.0', 'v1', 'TMF901'],
    ['4.1.0', 'v4', 'TMF901'],
    ['4.1.0', 'v4.1', 'TMF901-v4.1'],
    ['5.0.0', 'v5', 'TMF901-v5'],
    ['5.1.0', 'v5.1', 'TMF901-v5.1'],
    ['10.2.0', 'v10', 'TMF901-v10'],
  ] as const)
    it(`${version} at ${path}: ${name}`, () => {
      const basePaths = [`/tmf-api/lamp/${path}`, '/lamp/v4.7'];
      expect(apiKeyOf({ number: 'TMF901', version, basePaths })).to.equal(name);
    });
});
