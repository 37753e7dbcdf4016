import { expect } from 'chai';
import { sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';
const INTERACTION = { direction: 'inbound', reason: 'Question', channel: [{ id: 'web' }] };

describe('The own href in a PATCH', () => {
  forEachServer((server) => {
    let id = '';
    before(async () => {
      id = (await sendJson('POST', server.url + PATH, INTERACTION)).body.id;
    });
    const patch = (body: unknown, type?: string) =>
      sendJson('PATCH', `${server.url}${PATH}/${id}`, body, type);

    it('may be relative, or have another host name or spelling', async () => {
      for (const href of [
        `${server.url}${PATH}/${id}`,
        `${PATH}/${id}`,
        `http://tmf.example${PATH}/${id}`,
        `https://tmf.example:8443${PATH}/${id}`,
        `https://gateway.example/prefix${PATH}/${id}`,
        `${PATH.toLowerCase()}/${id}`,
        `/%74mf-api${PATH.slice('/tmf-api'.length)}/${id}`,
      ]) {
        const merged = await patch({ href, reason: `to ${href}` });
        expect(merged.status, merged.text).to.equal(200);
        expect(merged.body).to.include({ href: `${server.url}${PATH}/${id}`, reason: `to ${href}` });
        const replaced = await patch(
          [{ op: 'replace', path: '/href', value: href }],
          'application/json-patch+json',
        );
        expect(replaced.status, replaced.text).to.equal(200);
      }
    });

    it('of another resource, or of none, is 400', async () => {
      for (const href of [
        `${PATH}/${id}x`,
        `${PATH}/${id.toUpperCase()}`,
        PATH,
        `/tmf-api/appointment/v4/appointment/${id}`,
        `/partyInteraction/${id}`,
        id,
        '',
        null,
        5,
      ]) {
        const answer = await patch({ href });
        expect(answer.status, String(href)).to.equal(400);
      }
    });
  });
});
