import { expect } from 'chai';
import { AddressPolicy } from '../../../src/events/outgoing/address-policy.js';
import { checkCallback } from '../../../src/events/outgoing/callback-check.js';
import { selfSigned } from '../../support/certificate.js';
import { cleanUp, listenHttp, listenTls, lookupOf, sender } from './support.js';

const BODY = '{}';

describe('calls to forbidden addresses', () => {
  afterEach(cleanUp);

  const LITERALS = ['127.0.0.1', '2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]', '0'];
  for (const host of [...LITERALS, 'localhost', 'localhost.', 'inside.example', 'mixed.example'])
    it(`are not made: ${host}`, async () => {
      const server = await listenHttp((_, response) => response.end());
      const lookup = lookupOf({
        localhost: [['127.0.0.1']],
        'localhost.': [['127.0.0.1']],
        'inside.example': [['127.0.0.1']],
        'mixed.example': [['127.0.0.1', '8.8.8.8']],
      });
      const outcome = await sender({ allow: [], lookup }).send(`http://${host}:${server.port}/`, {}, BODY);
      expect(outcome).to.include({ ok: false }).and.not.have.property('status');
      expect(outcome.error).to.match(
        /((a loopback|an unspecified) address|not public); the operator can allow it with HUB_ALLOW=/,
      );
      expect(server.connections.opened).to.equal(0);
    });

  for (const url of [
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://a:b@127.0.0.1/',
  ])
    it(`are not made: ${url}`, async () => {
      expect((await sender().send(url, {}, BODY)).error).to.match(/is not supported|credentials/);
    });

  it('are not made when a name resolves to another address after the check', async () => {
    const server = await listenHttp((_, response) => response.end());
    const lookup = lookupOf({ 'rebound.example': [['8.8.8.8'], ['127.0.0.1']] });
    const url = await checkCallback(`http://rebound.example:${server.port}/`, new AddressPolicy([]), {
      lookup,
    });
    const outcome = await sender({ allow: [], lookup }).send(url.href, {}, BODY);
    expect(outcome).to.deep.equal({
      ok: false,
      error:
        'rebound.example leads to an address that is not public; the operator can allow it with HUB_ALLOW=rebound.example',
    });
    expect([lookup.asked.length, server.connections.opened]).to.deep.equal([2, 0]);
  });

  it('are made when the operator allows the name, at the allowed port only', async () => {
    const server = await listenHttp((_, response) => response.end());
    const other = await listenHttp((_, response) => response.end());
    const lookup = lookupOf({ 'inside.example': [['127.0.0.1']] });
    const ours = sender({ allow: [`inside.example:${server.port}`], lookup });
    expect(await ours.send(`http://inside.example:${server.port}/`, {}, BODY)).to.include({ ok: true });
    expect((await ours.send(`http://inside.example:${other.port}/`, {}, BODY)).error).to.include(
      'HUB_ALLOW=inside.example',
    );
    expect(other.connections.opened).to.equal(0);
  });
});

describe('redirects', () => {
  afterEach(cleanUp);

  const redirecting = (status: number, location: string) =>
    listenHttp((_, response) => response.writeHead(status, { Location: location }).end('elsewhere'));

  for (const status of [307, 308])
    it(`are followed with status ${status}, with body and signature but without credentials`, async () => {
      let got: unknown;
      const target = await listenHttp((request, response) => {
        const { 'webhook-signature': signature, authorization } = request.headers;
        request.on('data', (chunk) => {
          got = { method: request.method, path: request.url, body: String(chunk), signature, authorization };
        });
        request.on('end', () => response.end());
      });
      const server = await redirecting(status, `${target.url}/there#part`);
      const headers = { 'webhook-signature': 'v1,x', Authorization: 'Bearer x' };
      expect(await sender().send(server.url, headers, BODY)).to.deep.equal({ ok: true, status: 200 });
      const expected = {
        method: 'POST',
        path: '/there',
        body: BODY,
        signature: 'v1,x',
        authorization: undefined,
      };
      expect(got).to.deep.equal(expected);
    });

  it('may be relative', async () => {
    const server = await listenHttp((request, response) => {
      if (request.url === '/there') response.end();
      else response.writeHead(308, { Location: 'there' }).end();
    });
    expect(await sender({ connectionsPerHost: 1 }).send(server.url, {}, BODY)).to.include({ ok: true });
  });

  for (const status of [300, 301, 302, 303, 304, 305])
    it(`are not followed with status ${status}`, async () => {
      const server = await redirecting(status, '/');
      const error = `HTTP status ${status}; only 307 and 308 redirects are followed`;
      expect(await sender().send(server.url, {}, BODY)).to.deep.equal({ ok: false, status, error });
      expect(server.connections.opened).to.equal(1);
    });

  const TARGETS: Record<string, string> = {
    'ftp://127.0.0.1/': 'ftp: is not supported',
    'file:///etc/passwd': 'file: is not supported',
    'javascript:alert(1)': 'javascript: is not supported',
    'gopher://127.0.0.1:70/x': 'gopher: is not supported',
    'http://user:secret@127.0.0.1/': 'credentials',
    'http://127.0.0.1:0/': 'port 0',
    'http://': 'redirected to an invalid address',
    [`/${'a'.repeat(2_000)}`]: 'redirected to an invalid address',
    'http://127.0.0.2/': 'after a redirect, 127.0.0.2 is a loopback address',
    'http://0x7f000002/': 'after a redirect, 127.0.0.2 is a loopback address',
    'http://[::1]/': 'after a redirect, ::1 is a loopback address',
    'http://169.254.169.254/latest/meta-data': '169.254.169.254 is a link-local address',
    'http://10.0.0.5/': '10.0.0.5 is a private address',
    'http://inside.example/': 'after a redirect, inside.example leads to an address that is not public',
    'http://localhost/': 'after a redirect, localhost leads to an address that is not public',
  };
  for (const [target, error] of Object.entries(TARGETS))
    for (const status of [307, 308])
      it(`are not followed to ${target.slice(0, 40)} (${status})`, async () => {
        const server = await redirecting(status, target);
        const lookup = lookupOf({ 'inside.example': [['10.0.0.5']], localhost: [['127.0.0.2']] });
        const outcome = await sender({ lookup }).send(server.url, {}, BODY);
        expect(outcome.ok).to.equal(false);
        expect(outcome.error).to.include(error).and.not.include('secret');
      });

  it('end when they form a loop', async () => {
    let requests = 0;
    const server = await listenHttp((_, response) => {
      requests++;
      response.writeHead(307, { Location: '/' }).end();
    });
    const error = 'redirected more than 3 times';
    expect(await sender().send(server.url, {}, BODY)).to.deep.equal({ ok: false, status: 307, error });
    expect(requests).to.equal(4);
  });
});

describe('TLS', () => {
  afterEach(cleanUp);

  const lookup = () =>
    lookupOf({
      'listener.example': [['127.0.0.1']],
      'listener.example.': [['127.0.0.1']],
      'other.example': [['127.0.0.1']],
    });
  const mine = selfSigned('listener.example');

  async function call(host: string, certificate = mine, ca = certificate.cert) {
    const asked: string[] = [];
    const server = await listenTls(certificate, (tls) =>
      tls.on('secureConnection', (socket) => asked.push(String(socket.servername))),
    );
    const ours = sender({ lookup: lookup(), ca });
    return { ...(await ours.send(`https://${host}:${server.port}/`, {}, BODY)), asked };
  }

  for (const host of ['listener.example', 'LISTENER.example.'])
    it(`requests the host name and verifies it: ${host}`, async () => {
      expect(await call(host)).to.deep.include({ ok: true, asked: ['listener.example'] });
    });

  const FAILURES: [string, string, () => ReturnType<typeof call>][] = [
    ['another host', 'the certificate is for another host name', () => call('other.example')],
    ['an address', 'the certificate is for another host name', () => call('127.0.0.1')],
    [
      'the past',
      'the certificate has expired',
      () => call('listener.example', selfSigned('listener.example', 2001)),
    ],
    [
      'an unknown authority',
      'the certificate is not from a trusted authority',
      () => call('listener.example', mine, selfSigned('other.example').cert),
    ],
  ];
  for (const [what, error, made] of FAILURES)
    it(`does not trust a certificate of ${what}`, async () => {
      expect(await made()).to.include({ ok: false, error });
    });

  it('does not trust a certificate that Node does not trust', async () => {
    const server = await listenTls(mine, () => undefined);
    const outcome = await sender({ lookup: lookup() }).send(
      `https://listener.example:${server.port}/`,
      {},
      BODY,
    );
    expect(outcome).to.include({ error: 'the certificate is not from a trusted authority' });
  });

  it('is not possible with a server of plain HTTP', async () => {
    const server = await listenHttp((_, response) => response.end());
    const outcome = await sender().send(server.url.replace('http:', 'https:'), {}, BODY);
    expect(outcome).to.deep.equal({ ok: false, error: 'the TLS handshake failed' });
  });

  it('is not downgraded by a redirect', async () => {
    const plain = await listenHttp((_, response) => response.end());
    const server = await listenTls(mine, (tls) =>
      tls
        .removeAllListeners('request')
        .on('request', (_, response) => response.writeHead(307, { Location: plain.url }).end()),
    );
    const ours = sender({ lookup: lookup(), ca: mine.cert });
    const outcome = await ours.send(`https://listener.example:${server.port}/`, {}, BODY);
    expect(outcome).to.deep.equal({ ok: false, status: 307, error: 'redirected from https to http' });
  });
});
