import { expect } from 'chai';
import type { TmfError } from '../../../src/errors.js';
import { AddressPolicy, parseAllow } from '../../../src/events/outgoing/address-policy.js';
import { checkCallback } from '../../../src/events/outgoing/callback-check.js';
import type { Lookup } from '../../../src/events/outgoing/resolve.js';
import { lookupOf } from './support.js';

const names = () =>
  lookupOf({
    localhost: [['127.0.0.1']],
    'localhost.': [['127.0.0.1', '::1']],
    'public.example': [['8.8.8.8', '2001:4860:4860::8888']],
    'inside.example': [['10.0.0.5']],
    'inside6.example': [['fd00::5']],
    'mapped.example': [['::ffff:127.0.0.1']],
    'mixed.example': [['8.8.8.8', '192.168.0.7']],
  });

const REFUSED: Record<string, string> = {
  'http://127.0.0.1/': '127.0.0.1 is a loopback address; the operator can allow it with HUB_ALLOW=127.0.0.1',
  'http://2130706433/': '127.0.0.1 is a loopback address',
  'http://0x7f000001/': '127.0.0.1 is a loopback address',
  'http://017700000001/': '127.0.0.1 is a loopback address',
  'http://0177.0.0.1/': '127.0.0.1 is a loopback address',
  'http://127.1/': '127.0.0.1 is a loopback address',
  'http://127.0.0.1./': '127.0.0.1 is a loopback address',
  'http://①②⑦.0.0.1/': '127.0.0.1 is a loopback address',
  'http://%31%32%37.0.0.1/': '127.0.0.1 is a loopback address',
  'http://0/': '0.0.0.0 is an unspecified address',
  'http://0.0.0.0:8080/': '0.0.0.0 is an unspecified address',
  'http://[::]/': ':: is an unspecified address',
  'http://[::1]:8080/': '::1 is a loopback address',
  'http://[::ffff:127.0.0.1]/': '::ffff:7f00:1 is a loopback address',
  'http://[::ffff:7f00:1]/': '::ffff:7f00:1 is a loopback address',
  'http://[::127.0.0.1]/': '::7f00:1 is an IPv4-compatible IPv6 address',
  'http://[64:ff9b::7f00:1]/': '64:ff9b::7f00:1 is a NAT64 address',
  'http://[2002:7f00:1::]/': '2002:7f00:1:: is a 6to4 address',
  'http://[2001::1]/': '2001::1 is a Teredo address',
  'http://[fe80::1]/': 'fe80::1 is a link-local address',
  'http://[fe80::1%25eth0]/': 'not a valid address',
  'http://[fe80::1%eth0]/': 'not a valid address',
  'http://[fd00::1]/': 'fd00::1 is a unique local address',
  'http://169.254.169.254/latest/meta-data': '169.254.169.254 is a link-local address',
  'http://10.1.2.3/': 'a private address',
  'http://172.20.0.1/': 'a private address',
  'http://192.168.0.1/': 'a private address',
  'http://100.64.0.1/': 'a carrier-grade NAT address',
  'http://198.18.0.1/': 'a benchmarking address',
  'http://224.0.0.1/': 'a multicast address',
  'http://255.255.255.255/': 'a broadcast address',
  'http://localhost/':
    'localhost leads to an address that is not public; the operator can allow it with HUB_ALLOW=localhost',
  'http://LOCALHOST/': 'localhost leads to an address that is not public',
  'http://loc%61lhost/': 'localhost leads to an address that is not public',
  'http://localhost./': 'localhost leads to an address that is not public',
  'https://inside.example/': 'inside.example leads to an address that is not public',
  'https://inside6.example/': 'inside6.example leads to an address that is not public',
  'https://mapped.example/': 'mapped.example leads to an address that is not public',
  'https://mixed.example/': 'mixed.example leads to an address that is not public',
  'https://user:secret@public.example/': 'it has credentials',
  'https://user@public.example/': 'it has credentials',
  'https://@public.example/': 'it has credentials',
  'https://public.example/#top': 'it has a fragment',
  'https://public.example/#': 'it has a fragment',
  'ftp://public.example/': 'ftp: is not supported',
  'file:///etc/passwd': 'file: is not supported',
  'javascript:alert(1)': 'javascript: is not supported',
  'data:text/plain,x': 'data: is not supported',
  'public.example/events': 'it is not absolute',
  '/events': 'it is not absolute',
  '//public.example/': 'it is not absolute',
  '': 'it is not absolute',
  'http://': 'it has no host',
  'http:///events': 'it has no host',
  'http:public.example': 'it has no host',
  'http://?a=b': 'it has no host',
  'http://:8080/': 'not a valid address',
  'http://public.example:0/': 'port 0',
  'http://public.example:99999/': 'not a valid address',
  'http://256.1.1.1/': 'not a valid address',
  'http://./': 'empty part',
  'http://a..b/': 'empty part',
  ' https://public.example/': 'white space',
  'https://public.example/\n': 'white space',
  'https://public.exa\tmple/': 'white space',
  'http:\\\\127.0.0.1\\': 'backslashes',
  [`https://public.example/${'a'.repeat(2000)}`]: 'more than 2000 characters',
};

async function refusalOf(text: string, allow = ''): Promise<string | undefined> {
  try {
    await checkCallback(text, new AddressPolicy(parseAllow(allow)), { lookup: names() });
    return undefined;
  } catch (error) {
    const { status, code, reason, details } = error as TmfError;
    expect({ status, code, reason }).to.deep.equal({
      status: 400,
      code: 'invalidCallback',
      reason: 'The callback cannot be called',
    });
    return details;
  }
}

describe('the check of a callback', () => {
  for (const [text, reason] of Object.entries(REFUSED))
    it(`refuses ${JSON.stringify(text.slice(0, 60))}`, async () => {
      expect(await refusalOf(text)).to.include(reason);
    });

  const ACCEPTED = ['https://public.example/events?a=b', 'HTTP://Public.Example:8080', 'https://8.8.8.8/x'];
  for (const text of [...ACCEPTED, 'https://[2001:4860:4860::8888]/', 'http://unknown.example/'])
    it(`accepts ${text}`, async () => {
      expect(await refusalOf(text)).to.equal(undefined);
    });

  it('returns the URL that will be called', async () => {
    const url = await checkCallback('HTTP://Public.Example:80/a%20b', new AddressPolicy([]), {
      lookup: names(),
    });
    expect(url.href).to.equal('http://public.example/a%20b');
  });

  it('accepts addresses that the operator allows', async () => {
    expect(await refusalOf('http://localhost:8080/', 'localhost')).to.equal(undefined);
    expect(await refusalOf('http://127.1:8080/', '127.0.0.1:8080')).to.equal(undefined);
    expect(await refusalOf('http://inside.example/', '10.0.0.0/8')).to.equal(undefined);
    expect(await refusalOf('http://localhost:8081/', 'localhost:8080')).to.include('not public');
  });

  it('accepts a name that takes too long to resolve', async () => {
    const never: Lookup = () => undefined;
    const url = await checkCallback('http://slow.example/', new AddressPolicy([]), {
      lookup: never,
      timeoutMs: 10,
    });
    expect(url.host).to.equal('slow.example');
  });
});
