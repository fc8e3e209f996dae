import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readJson } from '@electron/database/read-rows';
import { type OperationRecord, operationRecordSchema } from '@shared/domain/operation';
import { canonicalJson } from './canonical-json';
import type { Head, JournalEntry } from './journal-api';

/** What the first entry names as the hash before it. */
export const NO_HASH = '0'.repeat(64);
export const EMPTY_HEAD: Head = { count: 0, hash: NO_HASH };

/** An entry as it is kept: canonical JSON of sequence, previous hash and record, and the hash of that text. */
export interface KeptEntry {
  text: string;
  hash: string;
}

/** SHA-256 of an entry's text, in lower-case hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The entry that follows the head. */
export function keepEntry(head: Head, record: OperationRecord): KeptEntry {
  const text = canonicalJson({ sequence: head.count + 1, previous: head.hash, record });
  return { text, hash: hashOf(text) };
}

const entrySchema = z.strictObject({
  sequence: z.number().int().positive(),
  previous: z.string(),
  record: operationRecordSchema,
});

/** @throws AppFailure `store-failed` if the text is no entry */
export function readEntry({ text, hash }: KeptEntry): JournalEntry {
  return { ...readJson(entrySchema, text), hash };
}

/** An entry with its hash as one line of JSON, its fields in canonical order. */
export function toLine({ text, hash }: KeptEntry): string {
  return `{"hash":${JSON.stringify(hash)},${text.slice(1)}`;
}
