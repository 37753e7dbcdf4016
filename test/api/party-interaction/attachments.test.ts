import { expect } from 'chai';
import { send, sendJson, UNCOMPRESSED } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';
import { converse, merge, PATH } from './conversation.js';

const content = (letter: string) => Buffer.from(letter.repeat(60_000)).toString('base64');
const [PHOTO, LETTER] = [content('p'), content('l')];

describe('Interaction attachments', () => {
  forEachServer((server) => {
    const held = {
      attachment: [
        { name: 'photo', mimeType: 'image/png', content: PHOTO },
        { name: 'tiny', content: 'AA==' },
      ],
      interactionItem: [{ id: '1', attachment: [{ name: 'letter', content: LETTER }] }],
    };
    let href = '';
    const tag = async () => (await send(href, UNCOMPRESSED)).headers.get('etag');
    const listed = async (query = '') => (await send(`${server.url}${PATH}?${query}`)).body[0];

    before(async () => {
      const created = await converse(server.url, held);
      expect(created.attachment).to.deep.equal(held.attachment);
      href = created.href;
    });

    it('have their content when the interaction is retrieved by id', async () => {
      const { body } = await send(href);
      expect(body.attachment).to.deep.equal(held.attachment);
      expect(body.interactionItem[0].attachment[0].content).to.equal(LETTER);
    });

    it('have no content in a list, unless fields selects it', async () => {
      const names = [{ name: 'photo', mimeType: 'image/png' }, { name: 'tiny' }];
      expect((await listed()).attachment).to.deep.equal(names);
      expect((await listed()).interactionItem[0].attachment).to.deep.equal([{ name: 'letter' }]);
      expect((await listed('sort=-creationDate')).attachment).to.deep.equal(names);
      expect((await listed('fields=attachment.name')).attachment[0]).to.deep.equal({ name: 'photo' });
      expect((await listed('fields=attachment')).attachment).to.deep.equal(held.attachment);
      expect((await listed('fields=attachment.content')).attachment[0]).to.deep.equal({ content: PHOTO });
      expect((await listed(`fields=attachment[?(@.name=='photo')]`)).attachment).to.deep.equal([
        held.attachment[0],
      ]);
      expect(await listed('fields=none')).to.not.have.property('attachment');
      const { body } = await send(`${href}?fields=attachment.name`);
      expect(body.attachment).to.deep.equal([{ name: 'photo' }, { name: 'tiny' }]);
    });

    it('are found by their content', async () => {
      expect((await listed(`attachment.content=${encodeURIComponent('AA==')}`)).href).to.equal(href);
      expect(await listed('attachment.content=BB==')).to.equal(undefined);
    });

    it('stay complete through patches, with one version for each change', async () => {
      const { body } = await merge(href, { description: 'changed' });
      expect(body.attachment).to.deep.equal(held.attachment);
      expect(await tag()).to.equal('"2"');
      const patch = [
        { op: 'test', path: '/attachment/0/content', value: PHOTO },
        { op: 'replace', path: '/attachment/1/content', value: LETTER },
      ];
      const patched = await sendJson('PATCH', href, patch, 'application/json-patch+json');
      expect(patched.status).to.equal(200);
      const read = await send(href);
      expect(read.body).to.deep.equal(patched.body);
      expect(read.body.attachment.map((each: { content: string }) => each.content)).to.deep.equal([
        PHOTO,
        LETTER,
      ]);
      await merge(href, { attachment: patched.body.attachment });
      expect(await tag()).to.equal('"3"');
    });

    it('cannot be forged', async () => {
      for (const forged of ['\0part:x', { part: 'x' }])
        expect((await merge(href, { attachment: [{ content: forged }] })).status).to.equal(400);
    });
  });
});
