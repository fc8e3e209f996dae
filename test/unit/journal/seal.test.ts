import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@electron/journal/canonical-json';
import { type Seal, openSeal, sealText } from '@electron/journal/seal';

const key = createSecretKey(Buffer.alloc(32, 7));
const head = { count: 3, hash: 'ab'.repeat(32) };
const seal: Seal = {
  head,
  breaks: [{ at: 1, what: 'cut-off', why: 'the last entries are gone', sealed: { ...head, count: 9 }, found: head }],
};

describe('a seal', () => {
  it('is opened with the key that made it', () => {
    expect(openSeal(key, sealText(key, seal))).toEqual(seal);
  });

  it('is not opened with another key', () => {
    expect(openSeal(createSecretKey(Buffer.alloc(32, 8)), sealText(key, seal))).toBeNull();
  });

  it('is not opened when any byte of it was changed', () => {
    const sound = Buffer.from(sealText(key, seal));
    for (let at = 0; at < sound.length; at += 1) {
      const flipped = Buffer.from(sound);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(openSeal(key, flipped.toString()), `byte ${at}`).toBeNull();
    }
  });

  it('is not opened when it was cut', () => {
    const sound = sealText(key, seal);
    for (let length = 0; length < sound.length; length += 1) expect(openSeal(key, sound.slice(0, length))).toBeNull();
  });
});

describe('canonical JSON', () => {
  it('is the same for equal values, whatever the order of their fields, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps a field named __proto__, orders by code units, and has no white space', () => {
    expect(canonicalJson(JSON.parse('{"b":[2, 1],"__proto__":{"é":1,"z":2},"a":null}'))).toBe(
      '{"__proto__":{"z":2,"é":1},"a":null,"b":[2,1]}',
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, item] of Object.entries(value).toReversed()) copy[name] = reversed(item);
  return copy;
}
