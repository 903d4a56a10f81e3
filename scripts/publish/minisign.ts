import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/**
 * Signatures that minisign and OpenBSD's signify-like tools verify: Ed25519 over BLAKE2b-512 of the file.
 *
 * @see https://jedisct1.github.io/minisign/#signature-format
 */
export interface Signer {
  /** One line that readers are told by other ways than the site, such as in print. */
  readonly publicKey: string;
  /** Text of the `.minisig` file beside the signed one. */
  readonly sign: (file: Uint8Array, comment: string) => string;
}

/** A new secret key, PKCS #8 in PEM (RFC 8410). */
export function generateSecretKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @throws Error when the text holds no Ed25519 key */
export function createSigner(pem: string): Signer {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is no Ed25519 key.');
  const publicBytes = toRawPublicKey(key);
  // Tells keys apart; minisign draws it at random, a hash of the key needs no place to be kept.
  const id = createHash('blake2b512').update(publicBytes).digest().subarray(0, 8);
  return {
    publicKey: Buffer.concat([Buffer.from('Ed'), id, publicBytes]).toString('base64'),
    sign: (file, comment) => {
      const signature = sign(null, createHash('blake2b512').update(file).digest(), key);
      const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
      return [
        'untrusted comment: verify with minisign',
        Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64'),
        `trusted comment: ${comment}`,
        whole.toString('base64'),
        '',
      ].join('\n');
    },
  };
}

/** The last 32 bytes of the key's SubjectPublicKeyInfo (RFC 8410 §4). */
function toRawPublicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
}
