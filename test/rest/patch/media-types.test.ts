import { expect } from 'chai';
import {
  acceptPatch,
  BULK_MEDIA_TYPES,
  PATCH_MEDIA_TYPES,
  patchMediaType,
} from '../../../src/rest/patch/media-types.js';
import { caught } from './support.js';

const ALL =
  'application/json, application/merge-patch+json, application/json-patch+json, application/json-patch-query+json';

describe('patch media types', () => {
  for (const type of PATCH_MEDIA_TYPES)
    it(`accepts ${type}`, () => expect(patchMediaType(type, PATCH_MEDIA_TYPES)).to.equal(type));

  it('ignores parameters and case', () =>
    expect(patchMediaType(' Application/JSON ; charset=utf-8', PATCH_MEDIA_TYPES)).to.equal(
      'application/json',
    ));

  it('are listed for Accept-Patch', () => expect(acceptPatch(PATCH_MEDIA_TYPES)).to.equal(ALL));

  for (const type of ['text/plain', 'application/json-patch', 'application/json,text/plain', '', undefined])
    it(`rejects ${type}`, () => {
      const error = caught(() => patchMediaType(type, PATCH_MEDIA_TYPES));
      expect(error).to.include({ status: 415, code: 'unsupportedMediaType' });
      expect(error.headers).to.deep.equal({ 'Accept-Patch': ALL });
    });

  it('rejects a merge patch of a collection', () => {
    const error = caught(() => patchMediaType('application/json', BULK_MEDIA_TYPES));
    expect(error.headers).to.deep.equal({ 'Accept-Patch': 'application/json-patch+json' });
  });
});
