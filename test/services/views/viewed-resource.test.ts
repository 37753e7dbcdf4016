import { expect } from 'chai';
import { storedOf, viewed } from '../../../src/services/resource/view/viewed-resource.js';
import { VersionView } from '../../../src/services/views/version-view.js';

describe('a stored resource in its view', () => {
  const view = new VersionView([{ rename: 'ship', to: 'vessel', at: [[]] }]);
  const stored = {
    ...{ id: '1', scope: '', version: 3, createdAt: 1, updatedAt: 2 },
    document: { ship: 'Finlaggan' },
    text: '{"ship":"Finlaggan"}',
  };

  it('has the document and the text of the view, whenever it is read', () => {
    for (const each of [viewed(stored, view), viewed(stored, view)]) {
      expect(each.document).to.deep.equal({ vessel: 'Finlaggan' });
      expect(each.text).to.equal('{"vessel":"Finlaggan"}');
      expect(storedOf(each)).to.equal(stored);
    }
  });

  it('has no text without a stored one, and copies have none', () => {
    const { text: _, ...parsed } = stored;
    expect((viewed(parsed, view) as { text?: string }).text).to.equal(undefined);
    const copy = { ...viewed(stored, view) };
    expect(copy).not.to.have.any.keys('text', 'stored');
    expect(() => storedOf(copy)).to.throw('1 was not read through a view');
  });
});
