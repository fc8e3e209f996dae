const PRINTED = '[secret]';

/**
 * A key that cannot be printed by accident: as text, as JSON, in a template or in a log it reads "[secret]" (SECURITY.md 3, threat 9).
 * Made by `parseSecret`; taken apart by `reveal`, which only the vault, the transport and the journal's seal call.
 */
export class Secret {
  readonly #text: string;

  /** @param text a key that obeys secret-rules.ts */
  constructor(text: string) {
    this.#text = text;
  }

  static reveal(secret: Secret): string {
    return secret.#text;
  }

  toString(): string {
    return PRINTED;
  }

  toJSON(): string {
    return PRINTED;
  }

  [Symbol.toPrimitive](): string {
    return PRINTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return PRINTED;
  }
}

/** The key itself. The result must go straight into a request header, the keychain or the seal's HMAC, and nowhere else. */
export function reveal(secret: Secret): string {
  return Secret.reveal(secret);
}

/**
 * What may be shown of a key: its last four characters; fewer of a key shorter than twelve, so that two thirds of it always stay hidden.
 */
export function fingerprintOf(secret: Secret): string {
  const characters = [...reveal(secret)];
  return characters.slice(characters.length - Math.min(4, Math.floor(characters.length / 3))).join('');
}
