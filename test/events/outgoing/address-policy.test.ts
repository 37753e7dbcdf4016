import { expect } from 'chai';
import { AddressPolicy, parseAllow } from '../../../src/events/outgoing/address-policy.js';

const KINDS: Record<string, string[]> = {
  'an address of a cloud platform': ['168.63.129.16', '::ffff:168.63.129.16', '161.26.0.10', '166.9.1.1'],
  'a loopback address': ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  'an unspecified address': ['0.0.0.0', '0.1.2.3', '::', '::ffff:0.0.0.0'],
  'a private address': ['10.0.0.5', '172.16.0.1', '172.31.255.255', '192.168.1.1', '::ffff:10.0.0.5'],
  'a link-local address': ['169.254.169.254', '::ffff:a9fe:a9fe', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  'a carrier-grade NAT address': ['100.64.0.1', '100.127.255.255'],
  'a unique local address': ['fc00::1', 'fd00:ec2::254'],
  'a site-local address': ['fec0::1'],
  'a multicast address': ['224.0.0.1', '239.255.255.250', 'ff02::1'],
  'a broadcast address': ['255.255.255.255'],
  'a documentation address': ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  'a benchmarking address': ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  'a NAT64 address': ['64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1'],
  'a 6to4 address': ['2002:7f00:1::', '2002:a00:1::1'],
  'a Teredo address': ['2001::1', '2001:0:7f00:1::'],
  'an IPv4-compatible IPv6 address': ['::127.0.0.1', '::a00:1', '::8.8.8.8'],
  'an IPv4-translated IPv6 address': ['::ffff:0:127.0.0.1'],
  'a reserved address': ['192.0.0.1', '240.0.0.1', '4000::1', '::1:0:0:1', '2001:100::1'],
  'a special-purpose address': ['192.52.193.1', '100::1', '2001:20::1', '5f00::1'],
};

const PUBLIC = [
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '198.20.0.1',
  '2001:4860:4860::8888',
  '::ffff:8.8.8.8',
];

describe('addresses that may be called', () => {
  const policy = new AddressPolicy([]);

  for (const [kind, addresses] of Object.entries(KINDS))
    for (const address of addresses)
      it(`refuses ${address}, ${kind}`, () => {
        expect(policy.refusal('listener.example', 80, address)).to.equal(
          `listener.example leads to an address that is not public; the operator can allow it with HUB_ALLOW=listener.example`,
        );
      });

  for (const address of PUBLIC)
    it(`allows ${address}`, () => {
      expect(policy.refusal('listener.example', 80, address)).to.equal(undefined);
    });

  it('reports how the operator can allow an address in a URL', () => {
    expect(policy.refusal('[::1]', 80, '::1')).to.equal(
      '::1 is a loopback address; the operator can allow it with HUB_ALLOW=::1',
    );
  });

  it('refuses text that is not an address', () => {
    expect(policy.refusal('listener.example', 80, '127.1')).to.include('does not resolve to an IP address');
  });
});

describe('the allow list', () => {
  const CASES: [string, string, number, string, boolean][] = [
    ['listener.example', 'listener.example', 80, '10.0.0.5', true],
    ['Listener.Example', 'LISTENER.example.', 80, '10.0.0.5', true],
    ['listener.example.', 'listener.example', 80, '10.0.0.5', true],
    ['listener.example', 'other.listener.example', 80, '10.0.0.5', false],
    ['localhost', 'localhost.', 80, '::1', true],
    ['localhost:8080', 'localhost', 8080, '127.0.0.1', true],
    ['localhost:8080', 'localhost', 8081, '127.0.0.1', false],
    ['127.0.0.1', '127.0.0.1', 80, '127.0.0.1', true],
    ['127.0.0.1', 'any.example', 80, '127.0.0.1', true],
    ['127.0.0.1', '::ffff:7f00:1', 80, '::ffff:7f00:1', true],
    ['127.0.0.1', '127.0.0.2', 80, '127.0.0.2', false],
    ['127.0.0.1:8080', '127.0.0.1', 8080, '127.0.0.1', true],
    ['127.0.0.1:8080', '127.0.0.1', 80, '127.0.0.1', false],
    ['10.0.0.0/8', 'a.example', 80, '10.9.8.7', true],
    ['10.0.0.0/8', 'a.example', 80, '172.16.0.1', false],
    ['10.0.0.0/8', 'a.example', 80, '192.168.0.1', false],
    ['10.0.0.0/8', 'a.example', 80, '::ffff:10.0.0.1', true],
    ['::ffff:10.0.0.0/104', 'a.example', 80, '10.0.0.1', true],
    ['0.0.0.0/0', 'a.example', 80, '::1', false],
    ['::1', '[::1]', 80, '::1', true],
    ['[::1]:8080', '[::1]', 8080, '::1', true],
    ['[::1]:8080', '[::1]', 80, '::1', false],
    ['fd00::/8', 'a.example', 80, 'fd12::1', true],
    ['10.0.0.0/8,::1', 'a.example', 80, '::1', true],
  ];

  for (const [list, host, port, address, allowed] of CASES)
    it(`${list} ${allowed ? 'allows' : 'does not allow'} ${host}:${port} at ${address}`, () => {
      const refusal = new AddressPolicy(parseAllow(list)).refusal(host, port, address);
      expect(refusal === undefined, refusal).to.equal(allowed);
    });

  it('is parsed from a list', () => {
    expect(parseAllow(' Localhost, ,10.0.0.0/8,[::1]:8080 ')).to.deep.equal([
      'localhost',
      '10.0.0.0/8',
      '[::1]:8080',
    ]);
    expect(parseAllow('')).to.deep.equal([]);
  });

  const WRONG = [
    ...['10.0.0/8', '10.0.0.0/33', '::/129', '10.0.0.0/', '127.1', '2130706433', '0x7f000001', '256.1.1.1'],
    ...[
      'http://localhost',
      'localhost:0',
      'localhost:70000',
      'localhost:',
      '*.example',
      '[::1',
      '[localhost]:1',
    ],
    ...['a..b', 'user@host', '10.0.0.0/8:80', 'two words'],
  ];
  for (const entry of WRONG)
    it(`does not accept "${entry}"`, () => {
      expect(() => parseAllow(`localhost,${entry}`)).to.throw(`contains "${entry}", which is not like `);
      expect(() => new AddressPolicy([entry])).to.throw(entry);
    });
});
