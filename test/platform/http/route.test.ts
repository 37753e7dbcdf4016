import { expect } from 'chai';
import { allowOf, buildRoutes } from '../../../src/platform/http/route.js';

describe('The value of Allow', () => {
  it('has the methods that there are, and HEAD with GET, in one order', () => {
    expect(allowOf(new Set(['PUT', 'GET']))).to.equal('GET, HEAD, PUT, OPTIONS');
    expect(allowOf(new Set(['DELETE', 'PATCH', 'POST']))).to.equal('POST, PATCH, DELETE, OPTIONS');
  });
});

describe('The routes of an API', () => {
  it('have paths of names before those with variables, whatever their order in the contract', () => {
    const paths = ['/lamp/{id}', '/lamp', '/{kind}/search', '/lamp/{id}/part', '/lamp/search'];
    const routes = buildRoutes(paths.map((path) => ({ id: path, method: 'GET', path })));
    const at = (path: string) => routes.find(({ pattern }) => pattern.test(path))?.template;
    expect(['/lamp/search', '/lamp/7', '/desk/search', '/lamp/7/part'].map(at)).to.deep.equal([
      '/lamp/search',
      '/lamp/{id}',
      '/{kind}/search',
      '/lamp/{id}/part',
    ]);
  });
});
