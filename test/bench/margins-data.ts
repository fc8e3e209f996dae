import { randomUUID } from 'node:crypto';
import type { WritableDb } from '@electron/database/connection';
import { append } from '@electron/journal/append';
import { accountIdSchema } from '@shared/domain/ids';
import { marginSetSchema, toMarginFields } from '@shared/domain/margins';
import { currencySchema } from '@shared/domain/money';
import { type OperationRecord, operationIdSchema } from '@shared/domain/operation';
import { PROFILE } from './store-data';

/** Noon of the day of the bench. */
export const NOW = Date.UTC(2026, 0, 31, 12);
const ACCOUNTS = 2_000;

export const BENCH_MARGINS = marginSetSchema.parse({
  conversations: 1,
  marketing: 12,
  utility: 8,
  authentication: 7,
  service: 3,
  smsOneWay: 5,
  smsTwoWay: 6,
});

/** So many operations that set margins, of three records each, all applied. */
export function fillJournal(db: WritableDb, count: number): void {
  db.transaction(() => {
    for (let i = 0; i < count; i += 1) for (const record of records(i)) append(db, record);
  });
}

function records(i: number): OperationRecord[] {
  const operationId = operationIdSchema.parse(randomUUID());
  const accountId = accountIdSchema.parse(String(100_000 + (i % ACCOUNTS)));
  const at = NOW - 86_400_000 + i;
  const body = JSON.stringify({ destination_account: Number(accountId), ...toMarginFields(BENCH_MARGINS) });
  return [
    {
      type: 'INTENT',
      ...{ operationId, at, profileId: PROFILE, profileName: 'Bench', accountId, accountName: `Client ${accountId}` },
      currency: currencySchema.parse('EUR'),
      intent: { kind: 'set-margins', margins: BENCH_MARGINS },
      request: { method: 'POST', path: 'partners/set_profits/', body },
      ...{ note: '', jobId: null, againOf: null },
    },
    { type: 'SENDING', operationId, at, creditBefore: null },
    { type: 'OK', operationId, at, answer: { status: 204, body: null }, newKey: null },
  ];
}
