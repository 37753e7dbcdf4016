import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const PREFIX = 'enc1:';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts the secrets of subscriptions at rest: AES-256-GCM under a key that is derived from `SECRET_KEY`. A sealed
 * secret belongs to its subscription and cannot be opened for another one.
 */
export class SecretBox {
  private readonly key: Buffer | undefined;

  /** Without a key, secrets stay as they are. */
  constructor(secretKey: string | undefined) {
    this.key =
      secretKey === undefined
        ? undefined
        : Buffer.from(hkdfSync('sha256', secretKey, '', 'tmf-open-api-server hub secrets', 32));
  }

  get hasKey(): boolean {
    return this.key !== undefined;
  }

  seal(secret: string, subscription: string): string {
    if (!this.key) return secret;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(subscription));
    const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return PREFIX + sealed.toString('base64');
  }

  /** Like `seal`, for a stored secret: undefined when it is sealed already, or there is no key. */
  reseal(stored: string, subscription: string): string | undefined {
    return this.key && !stored.startsWith(PREFIX) ? this.seal(stored, subscription) : undefined;
  }

  /** Returns the secret; one that was stored without a key is returned as it is. Throws when the key is another one. */
  open(stored: string, subscription: string): string {
    if (!stored.startsWith(PREFIX)) return stored;
    if (!this.key)
      throw new Error('The secret is encrypted and SECRET_KEY is not set: set it to the former key');
    const sealed = Buffer.from(stored.slice(PREFIX.length), 'base64');
    try {
      const decipher = createDecipheriv(ALGORITHM, this.key, sealed.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(subscription));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const opened = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      throw new Error(
        'The secret cannot be decrypted: set SECRET_KEY to the key under which it was encrypted',
      );
    }
  }
}
