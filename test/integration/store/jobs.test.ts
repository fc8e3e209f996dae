import { describe, expect, it } from 'vitest';
import type { JobRowChange, NewJob, NewJobRow } from '@electron/store/job-store-api';
import type { StoreApi } from '@electron/store/store-api';
import { currencySchema, thousandths } from '@shared/domain/money';
import type { Intent, OperationId } from '@shared/domain/operation';
import { NOON, newOperationId } from '@test/support/journal';
import { OTHER_PROFILE, PROFILE, accountId, aProfile, failureOf, openTestStore } from '@test/support/store-fixtures';

const JOB = '5b0c2f6e-2a1d-4c58-9d0e-0b7f5a1c2a01';
const LATER = '5b0c2f6e-2a1d-4c58-9d0e-0b7f5a1c2a02';
const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });

const aRow = (more: Partial<NewJobRow> = {}): NewJobRow => ({
  ...{ accountId: accountId('7'), accountName: 'Panificio Così', intent: recharge(1_000), note: '' },
  ...{ acknowledged: null, duplicate: false, restsOn: null, again: null, ...more },
});
const aJob = (rows: NewJobRow[], more: Partial<NewJob> = {}): NewJob => ({
  ...{ jobId: JOB, profileId: PROFILE, currency: currencySchema.parse('EUR'), createdAt: NOON },
  ...{ pastUnknown: false, againOf: null, rows, ...more },
});
const change = (state: JobRowChange['state'], standing: JobRowChange['standing'], operationId: OperationId | null) => ({
  ...{ state, standing, operationId, error: null, at: NOON },
});

function storeWithJob(...rows: NewJobRow[]): StoreApi {
  const { store } = openTestStore();
  store.saveProfile(aProfile());
  store.saveJob(aJob(rows));
  return store;
}

describe('a job in the store', () => {
  it('is kept with its rows, counted and summed', () => {
    const store = storeWithJob(
      aRow(),
      aRow({ intent: recharge(2_000) }),
      aRow({ intent: { kind: 'create-account-key' } }),
    );
    store.changeJobRow(JOB, 0, change('OK', 'applied', newOperationId()));
    store.changeJobRow(JOB, 1, change('UNKNOWN', 'unknown', newOperationId()));
    expect(store.getJob(JOB)).toEqual({
      ...{ jobId: JOB, profileId: PROFILE, currency: 'EUR', createdAt: NOON, state: 'running' },
      ...{ kinds: ['recharge', 'create-account-key'], pausedBecause: null, error: null, pastUnknown: false },
      counts: { total: 3, applied: 1, notApplied: 0, unknown: 1, left: 1, leftOut: 0 },
      ...{ total: 3_000, applied: 1_000, againOf: null },
    });
    expect(store.jobRows(JOB).map(({ position, state }) => [position, state])).toEqual([
      [0, 'OK'],
      [1, 'UNKNOWN'],
      [2, 'waiting'],
    ]);
    expect(store.jobRowsLeft(JOB)).toEqual([{ kind: 'create-account-key', keyOf: null, count: 1 }]);
    expect(store.listJobs(OTHER_PROFILE)).toEqual([]);
  });

  it('has no total if it moves no credit, and 0 applied if it has not moved any yet', () => {
    const store = storeWithJob(aRow({ intent: { kind: 'create-account-key' } }));
    store.saveJob(aJob([aRow()], { jobId: LATER }));
    expect(store.listJobs(PROFILE).map(({ total, applied }) => [total, applied])).toEqual([
      [1_000, 0],
      [null, null],
    ]);
  });

  it('gives its rows in their order, each with what became of the one it rests on', () => {
    const store = storeWithJob(
      aRow({ intent: { kind: 'revoke-account-key' } }),
      aRow({ intent: { kind: 'create-account-key' }, restsOn: 0 }),
    );
    expect(store.nextJobRow(JOB)).toMatchObject({ position: 0, restsOn: null });
    store.changeJobRow(JOB, 0, change('REJECTED', 'not-applied', newOperationId()));
    expect(store.nextJobRow(JOB)).toMatchObject({ position: 1, restsOn: 'not-applied' });
    store.changeJobRow(JOB, 1, change('skipped', 'left-out', null));
    expect(store.nextJobRow(JOB)).toBeNull();
  });

  it('changes only out of the states that are said', () => {
    const store = storeWithJob(aRow());
    const paused = { state: 'paused', pausedBecause: 'person', error: null } as const;
    expect(store.changeJob(JOB, ['paused'], paused)).toBe(false);
    expect(store.changeJob(JOB, ['running'], paused)).toBe(true);
    expect(store.getJob(JOB)).toMatchObject({ state: 'paused', pausedBecause: 'person' });
    expect(store.pauseRunningJobs()).toEqual([]);
  });

  it('leaves out what waits when it is cancelled, and nothing else', () => {
    const store = storeWithJob(aRow(), aRow());
    store.changeJobRow(JOB, 0, change('SENDING', 'left', newOperationId()));
    expect(store.cancelJob(JOB, NOON)).toBe(true);
    expect(store.jobRows(JOB).map(({ state }) => state)).toEqual(['SENDING', 'cancelled']);
    expect(store.cancelJob(JOB, NOON)).toBe(false);
  });

  it('finds a row by its operation, and says when there is none', () => {
    const store = storeWithJob(aRow());
    const operationId = newOperationId();
    store.changeJobRow(JOB, 0, change('UNKNOWN', 'unknown', operationId));
    expect(store.openJobRows(null)).toEqual([{ jobId: JOB, position: 0, operationId, state: 'UNKNOWN' }]);
    expect(store.openJobRows(LATER)).toEqual([]);
    const settled = { ...change('APPLIED', 'applied', operationId), operationId };
    expect(store.changeRowOfOperation(settled)).toBe(true);
    expect(store.changeRowOfOperation({ ...settled, operationId: newOperationId() })).toBe(false);
    expect(store.openJobRows(null)).toEqual([]);
  });

  it('goes with its profile', () => {
    const store = storeWithJob(aRow());
    store.removeProfile(PROFILE);
    expect(failureOf(() => store.getJob(JOB))).toMatchObject({ error: { kind: 'not-found' } });
    expect(failureOf(() => store.saveJob(aJob([aRow()])))).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('takes ten thousand rows at once', () => {
    const store = storeWithJob(...Array.from({ length: 10_000 }, () => aRow()));
    expect(store.getJob(JOB)).toMatchObject({ counts: { total: 10_000, left: 10_000 }, total: 10_000_000 });
  });
});

describe('sending rows again', () => {
  it('offers what is known not to be applied and what was skipped, but not what a person decided', () => {
    const store = storeWithJob(aRow(), aRow(), aRow(), aRow(), aRow());
    const rejected = newOperationId();
    store.changeJobRow(JOB, 0, change('REJECTED', 'not-applied', rejected));
    store.changeJobRow(JOB, 1, change('MANUAL', 'not-applied', newOperationId()));
    store.changeJobRow(JOB, 2, change('skipped', 'left-out', null));
    store.changeJobRow(JOB, 3, change('cancelled', 'left-out', null));
    store.changeJobRow(JOB, 4, change('UNKNOWN', 'unknown', newOperationId()));
    expect(store.rowsToSendAgain(JOB).map(({ again }) => again)).toEqual([
      { jobId: JOB, position: 0, operationId: rejected },
      { jobId: JOB, position: 2, operationId: null },
    ]);
  });

  it('offers a row once: then it is the later job that may offer it', () => {
    const store = storeWithJob(aRow());
    store.changeJobRow(JOB, 0, change('REJECTED', 'not-applied', newOperationId()));
    const rows = store.rowsToSendAgain(JOB).map(({ again }) => aRow({ again }));
    store.saveJob(aJob(rows, { jobId: LATER, againOf: JOB }));
    expect(store.rowsToSendAgain(JOB)).toEqual([]);
    const third = aJob(rows, { jobId: '5b0c2f6e-2a1d-4c58-9d0e-0b7f5a1c2a03', againOf: JOB });
    expect(failureOf(() => store.saveJob(third))).toMatchObject({ error: { kind: 'not-permitted' } });
    store.changeJobRow(LATER, 0, change('RATE_LIMITED', 'not-applied', newOperationId()));
    expect(store.rowsToSendAgain(JOB)).toEqual([]);
    expect(store.rowsToSendAgain(LATER)).toHaveLength(1);
  });

  it('offers it once more if the later job left it out', () => {
    const store = storeWithJob(aRow());
    store.changeJobRow(JOB, 0, change('REJECTED', 'not-applied', newOperationId()));
    store.saveJob(aJob([aRow({ again: store.rowsToSendAgain(JOB)[0]?.again ?? null })], { jobId: LATER }));
    store.cancelJob(LATER, NOON);
    expect(store.rowsToSendAgain(JOB)).toHaveLength(1);
  });

  it('does not offer what was sent again by hand', () => {
    const store = storeWithJob(aRow());
    const operationId = newOperationId();
    store.changeJobRow(JOB, 0, change('REJECTED', 'not-applied', operationId));
    store.noteSentAgain(operationId);
    expect(store.rowsToSendAgain(JOB)).toEqual([]);
  });
});
