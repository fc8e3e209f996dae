import { describe, expect, it } from 'vitest';
import type { Journal } from '@electron/journal/journal-api';
import { RowSender, type RowSenderParts } from '@electron/services/jobs/row-sender';
import type { Review } from '@electron/services/operations/operation-service';
import type { Result } from '@electron/services/operations/records';
import type { JobRowChange, WaitingRow } from '@electron/store/job-store-api';
import type { OperationRecord } from '@shared/domain/operation';
import { type AppError, AppFailure } from '@shared/errors/app-error';
import { ACCOUNT, NOON, PROFILE, aRecord, anIntent, newOperationId, recharge } from '@test/support/journal';

const JOB = '5b0c2f6e-2a1d-4c58-9d0e-0b7f5a1c2a01';
const ID = newOperationId();
const INTENT = anIntent({ operationId: ID, jobId: JOB });

const row: WaitingRow = {
  ...{ position: 3, accountId: ACCOUNT, intent: recharge(1_000), note: '', acknowledged: null, duplicate: false },
  ...{ againOf: null, restsOn: null },
};
const review: Review = {
  ...{ reviewId: 'r', expiresAt: NOON, intended: INTENT, credit: null, creditError: null, creditAfter: null },
  dryRun: { method: 'POST', url: 'https://api.spoki.com/', headers: {}, body: null },
  ...{ repeatOf: null, blockedBy: null },
};
const failure = (kind: AppError['kind']): AppFailure => new AppFailure({ kind, message: 'for the test' });

interface Case {
  given?: WaitingRow;
  reviewed?: Review | AppFailure;
  confirmed?: Result | AppFailure;
  /** What the journal has of the operation afterwards; a failure if it cannot be read. */
  journal?: readonly OperationRecord[] | AppFailure;
  stopped?: boolean;
}

/** Sends the row, and answers what became of it and what the store was told. */
async function send({ given = row, reviewed = review, confirmed, journal = [], stopped = false }: Case) {
  const told: (JobRowChange | { waitsAgainFor: string | null })[] = [];
  const confirmations: unknown[] = [];
  const answer = <T>(value: T | AppFailure): Promise<T> =>
    value instanceof AppFailure ? Promise.reject(value) : Promise.resolve(value);
  const parts: RowSenderParts = {
    operations: {
      review: () => answer(reviewed),
      confirm: (_id, options) => {
        confirmations.push(options.repeatAcknowledged);
        return answer(confirmed ?? failure('internal'));
      },
    },
    journal: { get: () => entriesOf(journal) },
    store: {
      changeJobRow: async (_job, _position, change) => void told.push(change),
      releaseJobRow: async (_job, _position, againOf) => void told.push({ waitsAgainFor: againOf }),
    },
    clock: { now: () => 0, wallNow: () => NOON, after: () => () => undefined },
  };
  const stop = new AbortController();
  if (stopped) stop.abort();
  const end = await new RowSender(parts).send(JOB, PROFILE, given, stop.signal);
  return { end, told, confirmations };
}

function entriesOf(journal: readonly OperationRecord[] | AppFailure): ReturnType<Journal['get']> {
  if (journal instanceof AppFailure) return Promise.reject(journal);
  if (journal.length === 0) return Promise.reject(failure('not-found'));
  return Promise.resolve(journal.map((record, at) => ({ sequence: at + 1, previous: '', hash: '', record })));
}

describe('a row of a job', () => {
  it('is noted with its operation before it is confirmed, and with its result after', async () => {
    const { end, told } = await send({ confirmed: aRecord('OK', ID) });
    expect(told).toMatchObject([
      { state: 'INTENT', standing: 'left', operationId: ID },
      { state: 'OK', standing: 'applied', operationId: ID },
    ]);
    expect(end).toMatchObject({ then: 'recorded', result: { type: 'OK' } });
  });

  it('waits again when the journal fails before the intent is in it: nothing was sent', async () => {
    const { end, told } = await send({ confirmed: failure('journal-failed') });
    expect(told.at(-1)).toEqual({ waitsAgainFor: null });
    expect(end).toMatchObject({ then: 'failed', ofAll: true, error: { kind: 'journal-failed' } });
  });

  it('waits again when the journal has the intent alone', async () => {
    const { told } = await send({ confirmed: failure('journal-failed'), journal: [INTENT] });
    expect(told.at(-1)).toEqual({ waitsAgainFor: null });
  });

  it('never waits again once it may have been sent', async () => {
    const journal = [INTENT, aRecord('SENDING', ID)];
    const { end, told } = await send({ confirmed: failure('journal-failed'), journal });
    expect(told.at(-1)).toMatchObject({ state: 'SENDING', standing: 'left', operationId: ID });
    expect(end).toMatchObject({ then: 'failed', ofAll: true });
  });

  it('takes the result that the journal has after all', async () => {
    const journal = [INTENT, aRecord('SENDING', ID), aRecord('OK', ID)];
    const { told } = await send({ confirmed: failure('journal-failed'), journal });
    expect(told.at(-1)).toMatchObject({ state: 'OK', standing: 'applied' });
  });

  it('stays as it is when the journal cannot even be asked', async () => {
    const broken = failure('journal-failed');
    await expect(send({ confirmed: broken, journal: broken })).rejects.toBe(broken);
  });

  it('is closed when it alone is refused, and the job can go on', async () => {
    const { end, told } = await send({ confirmed: failure('not-permitted') });
    expect(told.at(-1)).toMatchObject({ state: 'NOT_SENT', standing: 'not-applied', operationId: null });
    expect(end).toMatchObject({ then: 'failed', ofAll: false });
  });

  it('is not begun when the credit cannot be read for any row', async () => {
    const { error } = failure('server-failed');
    const { end, told } = await send({ reviewed: { ...review, creditError: error } });
    expect(told).toEqual([]);
    expect(end).toMatchObject({ then: 'failed', ofAll: true });
  });

  it('is not begun when the job was stopped while it was looked at', async () => {
    const { end, told, confirmations } = await send({ stopped: true });
    expect([told, confirmations]).toEqual([[], []]);
    expect(end).toEqual({ then: 'interrupted' });
  });

  it('waits again, as the same once more, when it was stopped before it was sent', async () => {
    const stopped: Result = { ...aRecord('NOT_SENT', ID), error: failure('cancelled').error };
    const { end, told } = await send({ confirmed: stopped });
    expect(told.at(-1)).toEqual({ waitsAgainFor: ID });
    expect(end).toEqual({ then: 'interrupted' });
  });
});

describe('a repeat', () => {
  const inJob = { operationId: newOperationId(), intent: anIntent({ jobId: JOB }), state: 'OK' as const, records: [] };
  const byHand = { ...inJob, intent: anIntent() };

  it.each([
    ['that the person has not seen is not acknowledged', row, byHand, false],
    ['that the person has seen is acknowledged', { ...row, acknowledged: byHand.operationId }, byHand, true],
    ['within the job is acknowledged if several alike are wanted', { ...row, duplicate: true }, inJob, true],
    ['of elsewhere is not acknowledged by wanting several alike', { ...row, duplicate: true }, byHand, false],
  ])('%s', async (_what, given, repeatOf, acknowledged) => {
    const { confirmations } = await send({
      given,
      reviewed: { ...review, repeatOf },
      confirmed: aRecord('OK', ID),
    });
    expect(confirmations).toEqual([acknowledged]);
  });
});
