import { randomUUID } from 'node:crypto';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import {
  type Intent,
  type OperationRecord,
  type RecordOf,
  type RecordType,
  type SettlementEvidence,
  operationIdSchema,
} from '@shared/domain/operation';
import { operationState } from '@shared/domain/operation-state';
import type { AppError } from '@shared/errors/app-error';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { testProfile } from './renderer';

export const SENT_AT = Date.UTC(2026, 10, 22, 12, 0, 5);
export const ACCOUNT = accountIdSchema.parse('1310783');

export const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });
export const withdrawal = (amount: number): Intent => ({ kind: 'withdraw', amount: thousandths(amount) });
export const conversations = (count: number): Intent => ({ kind: 'recharge-conversations', conversations: count });
export const createKey: Intent = { kind: 'create-account-key' };
export const revokeKey: Intent = { kind: 'revoke-account-key' };
export const setMargins: Intent = {
  kind: 'set-margins',
  margins: {
    conversations: thousandths(0),
    marketing: thousandths(12),
    utility: thousandths(8),
    authentication: thousandths(8),
    service: thousandths(0),
    smsOneWay: thousandths(5),
    smsTwoWay: thousandths(49),
  },
};

export function intentRecord(intent: Intent, changes: Partial<RecordOf<'INTENT'>> = {}): RecordOf<'INTENT'> {
  return {
    type: 'INTENT',
    operationId: operationIdSchema.parse(randomUUID()),
    at: SENT_AT - 1_000,
    profileId: testProfile.id,
    profileName: testProfile.name,
    accountId: ACCOUNT,
    accountName: 'Panificio Moretti',
    currency: testProfile.currency,
    intent,
    request: { method: 'POST', path: 'partners/create_subrecharge/', body: '{"destination_account":1310783}' },
    note: '',
    jobId: null,
    againOf: null,
    ...changes,
  };
}

export const LOST: AppError = { kind: 'connection-lost', message: 'the line broke', outcome: 'unknown' };

const CREDIT_BEFORE = { credit: thousandths(120_000), at: SENT_AT - 100 };

export const EVIDENCE: SettlementEvidence = {
  creditBefore: CREDIT_BEFORE,
  readings: [
    { credit: thousandths(219_500), at: SENT_AT + 60_000 },
    { credit: thousandths(219_400), at: SENT_AT + 121_000 },
  ],
  consumptionBound: thousandths(2_000),
  dayRecharge: thousandths(100_000),
  oldKey: null,
  supersededBy: null,
  verdict: 'applied',
};

interface Ending {
  error?: AppError;
  decision?: 'applied' | 'not-applied';
  note?: string;
  newKey?: RecordOf<'OK'>['newKey'];
}

function recordsUpTo(type: RecordType, intent: RecordOf<'INTENT'>, ending: Ending): OperationRecord[] {
  const { operationId } = intent;
  const base = { operationId, at: SENT_AT };
  const sending: OperationRecord = { type: 'SENDING', ...base, creditBefore: CREDIT_BEFORE };
  const { error = LOST, decision = 'applied', note = '', newKey = null } = ending;
  switch (type) {
    case 'INTENT':
      return [intent];
    case 'SENDING':
      return [intent, sending];
    case 'OK':
      return [intent, sending, { type, ...base, answer: { status: 204, body: null }, newKey }];
    case 'NOT_SENT':
      return [intent, { type, ...base, answer: null, error }];
    case 'REJECTED':
    case 'RATE_LIMITED':
      return [intent, sending, { type, ...base, answer: { status: 400, body: '{"datail":"no"}' }, error }];
    case 'UNKNOWN':
      return [intent, sending, { type, ...base, answer: null, error }];
    case 'APPLIED':
    case 'NOT_APPLIED':
      return [...recordsUpTo('UNKNOWN', intent, ending), { type, ...base, evidence: EVIDENCE, note }];
    case 'MANUAL':
      return [...recordsUpTo('UNKNOWN', intent, ending), { type, ...base, evidence: EVIDENCE, note, decision }];
  }
}

/** An operation that stands there, by the way that leads there. */
export function operationIn(
  type: RecordType,
  intent: Intent,
  changes: Partial<RecordOf<'INTENT'>> = {},
  ending: Ending = {},
): OperationView {
  const first = intentRecord(intent, changes);
  const records = recordsUpTo(type, first, ending);
  return { operationId: first.operationId, intent: first, state: operationState(records), records };
}

/** A review that nothing speaks against, of a credit of 120. */
export function reviewOf(intent: Intent, changes: Partial<Review> = {}, note = ''): Review {
  const { at, ...intended } = intentRecord(intent, { note });
  const change = intent.kind === 'recharge' ? intent.amount : intent.kind === 'withdraw' ? -intent.amount : null;
  const now = Date.now();
  return {
    reviewId: `review ${at} ${randomUUID()}`,
    expiresAt: now + 600_000,
    intended,
    dryRun: {
      method: 'POST',
      url: 'https://api.spoki.com/api/1/partners/create_subrecharge/',
      headers: { 'content-type': 'application/json' },
      body: '{"destination_account":1310783,"amount":100000}',
    },
    credit: change === null ? null : { credit: thousandths(120_000), at: now },
    creditError: null,
    creditAfter: change === null ? null : thousandths(120_000 + change),
    repeatOf: null,
    blockedBy: null,
    typed: null,
    ...changes,
  };
}
