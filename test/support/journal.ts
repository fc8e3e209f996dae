import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SessionVault } from '@electron/credentials/session-vault';
import type { KeyVault } from '@electron/credentials/vault';
import { createJournalProcess } from '@electron/journal/create-journal-process';
import { createJournal } from '@electron/journal/journal';
import type { Journal } from '@electron/journal/journal-api';
import { type ProcessPort, serve } from '@electron/processes/rpc';
import { accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import {
  type Intent,
  type OperationId,
  type RecordOf,
  type RecordType,
  type SettlementEvidence,
  operationIdSchema,
} from '@shared/domain/operation';

export const PROFILE = profileIdSchema.parse('3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01');
export const OTHER_PROFILE = profileIdSchema.parse('8a9d2c14-1f5b-4c39-8d3e-5b7a6c9e0f02');
export const ACCOUNT = accountIdSchema.parse('18446744073709551615');
export const NOON = Date.UTC(2026, 10, 22, 12);

export const newOperationId = (): OperationId => operationIdSchema.parse(randomUUID());

export const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });

export function anIntent(changes: Partial<RecordOf<'INTENT'>> = {}): RecordOf<'INTENT'> {
  return {
    type: 'INTENT',
    operationId: newOperationId(),
    at: NOON,
    profileId: PROFILE,
    profileName: 'Rivenditore Nord',
    accountId: ACCOUNT,
    accountName: 'Panificio Così',
    currency: currencySchema.parse('EUR'),
    intent: recharge(10_000),
    request: { method: 'POST', path: 'partners/create_subrecharge/', body: '{"amount":10000}' },
    note: '',
    jobId: null,
    againOf: null,
    ...changes,
  };
}

const EVIDENCE: SettlementEvidence = {
  creditBefore: { credit: thousandths(500), at: NOON },
  readings: [{ credit: thousandths(10_500), at: NOON + 60_000 }],
  consumptionBound: thousandths(0),
  dayRecharge: null,
  oldKey: null,
  supersededBy: null,
  verdict: 'applied',
};

/** A record of this type that may follow, with the plainest content. */
export function aRecord<T extends RecordType>(type: T, operationId: OperationId, at?: number): RecordOf<T>;
export function aRecord(type: RecordType, operationId: OperationId, at = NOON): RecordOf<RecordType> {
  const base = { operationId, at };
  switch (type) {
    case 'INTENT':
      return anIntent(base);
    case 'SENDING':
      return { type, ...base, creditBefore: { credit: thousandths(500), at } };
    case 'OK':
      return { type, ...base, answer: { status: 204, body: null }, newKey: null };
    case 'REJECTED':
    case 'RATE_LIMITED':
    case 'NOT_SENT':
    case 'UNKNOWN':
      return { type, ...base, answer: null, error: { kind: 'connection-lost', message: 'the line broke' } };
    case 'APPLIED':
    case 'NOT_APPLIED':
      return { type, ...base, evidence: EVIDENCE, note: '' };
    case 'MANUAL':
      return { type, ...base, evidence: EVIDENCE, note: 'seen on their screen', decision: 'applied' };
  }
}

/** A folder for a journal and its seal, gone when the test has finished. */
export function journalFolder(): { folder: string; path: string; sealPath: string } {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path: join(folder, 'journal.db'), sealPath: join(folder, 'journal.seal') };
}

export interface JournalPlace {
  path: string;
  sealPath: string;
}

/** A journal over the real file, whose process runs in this one unless another is started. Closed when the test has finished. */
export function openJournal(
  { path, sealPath }: JournalPlace,
  vault: KeyVault = new SessionVault(() => NOON),
  spawn: () => ProcessPort = () => localPort(path),
): Journal {
  const journal = createJournal({ spawn, sealPath, vault, random: randomBytes, now: () => NOON });
  onTestFinished(() => journal.close().catch(() => undefined));
  return journal;
}

/** The journal's process without a process: messages are cloned, as they are on their way. */
function localPort(path: string): ProcessPort {
  const api = createJournalProcess(path);
  let toChild: (message: unknown) => void = () => undefined;
  let toMain: (message: unknown) => void = () => undefined;
  const later = (deliver: () => void): void => queueMicrotask(deliver);
  serve(api, {
    send: (message) => later(() => toMain(structuredClone(message))),
    onMessage: (listener) => (toChild = listener),
  });
  const listeners: ((message: unknown) => void)[] = [];
  toMain = (message) => listeners.forEach((listener) => listener(message));
  return {
    send: (message) => later(() => toChild(structuredClone(message))),
    onMessage: (listener) => void listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}

/** Appends the intent and these records after it. */
export async function appendAll(
  journal: Journal,
  types: readonly Exclude<RecordType, 'INTENT'>[],
  changes: Partial<RecordOf<'INTENT'>> = {},
): Promise<RecordOf<'INTENT'>> {
  const intent = anIntent(changes);
  await journal.append(intent);
  for (const type of types) await journal.append(aRecord(type, intent.operationId));
  return intent;
}
