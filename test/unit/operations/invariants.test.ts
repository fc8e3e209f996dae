import { describe, expect, it } from 'vitest';
import type { Operation } from '@electron/journal/journal-api';
import type { AppliedWrite } from '@electron/sandbox/ledger';
import { accountIdSchema } from '@shared/domain/ids';
import { NOON, aRecord, anIntent, newOperationId, recharge } from '@test/support/journal';
import { violations } from '@test/support/operation-invariants';

const accountId = accountIdSchema.parse('1844674');

function operation(state: 'OK' | 'NOT_SENT' | 'UNKNOWN', againOf: Operation['operationId'] | null = null): Operation {
  const operationId = newOperationId();
  const intent = anIntent({ operationId, accountId, intent: recharge(700), againOf });
  return {
    operationId,
    intent,
    state,
    records: [intent, aRecord('SENDING', operationId), aRecord(state, operationId)],
  };
}

const entry: AppliedWrite = {
  sequence: 1,
  at: NOON + 1_000,
  operation: 'POST partners/create_subrecharge/',
  details: { account: Number(accountId), amount: 700 },
};

describe('journal and ledger', () => {
  it('contradict each other where something counts as not sent, and was', () => {
    expect(violations([operation('NOT_SENT')], [entry])).toHaveLength(1);
  });

  it('agree where what was not sent was sent again, once', () => {
    const first = operation('NOT_SENT');
    expect(violations([first, operation('NOT_SENT', first.operationId)], [])).toEqual([]);
    expect(violations([first, operation('OK', first.operationId)], [entry])).toEqual([]);
  });

  it('contradict each other where it was sent again, and applied twice or only by what sent it again in vain', () => {
    const first = operation('NOT_SENT');
    expect(violations([first, operation('OK', first.operationId)], [entry, entry])).not.toEqual([]);
    expect(violations([first, operation('NOT_SENT', first.operationId)], [entry])).toHaveLength(2);
  });

  it('contradict each other where it was there before it was sent again', () => {
    const first = operation('NOT_SENT');
    const again = operation('UNKNOWN', first.operationId);
    expect(violations([first, again], [entry])).toEqual([]);
    expect(violations([first, again], [{ ...entry, at: NOON - 1 }])).toHaveLength(1);
  });
});
