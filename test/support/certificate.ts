import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** One value in DER: its tag, its length, its contents. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...contents: Buffer[]) => der(0x30, ...contents);
const hex = (text: string) => Buffer.from(text, 'hex');
const ECDSA_WITH_SHA256 = sequence(hex('06082a8648ce3d040302'));
const COMMON_NAME = hex('0603550403');
const SUBJECT_ALT_NAME = hex('0603551d11');
const year = (value: number) => der(0x18, Buffer.from(`${value}0101000000Z`));

function certificateOf(host: string, lastYear: number, publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(host)))));
  const names = der(0x04, sequence(der(0x82, Buffer.from(host))));
  const certificate = sequence(
    der(0xa0, hex('020102')),
    hex('020101'),
    ECDSA_WITH_SHA256,
    name,
    sequence(year(2000), year(lastYear)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, names))),
  );
  const signature = sign('sha256', certificate, privateKey);
  return sequence(certificate, ECDSA_WITH_SHA256, der(0x03, hex('00'), signature));
}

/** A self-signed certificate for this host and its key, as PEM, valid until the first day of `lastYear`. */
export function selfSigned(host: string, lastYear = 9999): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const base64 = certificateOf(host, lastYear, publicKey, privateKey).toString('base64');
  const lines = base64.match(/.{1,64}/g)?.join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
