import { describe, expect, it, vi } from 'vitest';
import { JobRunner } from '@electron/services/jobs/job-runner';
import type { RowEnd } from '@electron/services/jobs/row-sender';
import type { JobChange, WaitingRow } from '@electron/store/job-store-api';
import { type AppError, AppFailure } from '@shared/errors/app-error';
import type { Job } from '@shared/ipc/operation-models';
import { ACCOUNT, NOON, PROFILE, aRecord, newOperationId, recharge } from '@test/support/journal';

const JOB = '5b0c2f6e-2a1d-4c58-9d0e-0b7f5a1c2a01';
const failure = (kind: AppError['kind']): AppFailure => new AppFailure({ kind, message: 'for the test' });

const ok = (): RowEnd => ({ then: 'recorded', result: aRecord('OK', newOperationId()) });
const limited = (): RowEnd => {
  const { error } = failure('rate-limited');
  return { then: 'recorded', result: { ...aRecord('RATE_LIMITED', newOperationId()), error } };
};

const waiting = (position: number): WaitingRow => ({
  ...{ position, accountId: ACCOUNT, intent: recharge(1_000), note: '', acknowledged: null, duplicate: false },
  ...{ againOf: null, restsOn: null },
});

interface RunnerOptions {
  broken?: 'rows' | 'all';
  /** A person tells the job to go on while the store is told that it pauses: just before it is, or just after. */
  resumed?: 'before-its-pause' | 'after-its-pause';
  /** After the first row a person pauses it, and tells it to go on so many microtasks after the store has told the next row. */
  resumedAfter?: number;
}

async function after(microtasks: number, work: () => void): Promise<void> {
  for (let done = 0; done < microtasks; done += 1) await Promise.resolve();
  work();
}

/** A runner whose rows end as told, one after another, until none is left. */
function runnerOf(ends: (() => RowEnd)[], options: RunnerOptions = {}) {
  const state: JobChange = { state: 'running', pausedBecause: null, error: null };
  const failures: string[] = [];
  let sent = 0;
  let paused = false;
  const resume = (): void => {
    state.state = 'running';
    runner.run(JOB, PROFILE);
  };
  const refuse = (): never => {
    throw failure('store-failed');
  };
  const runner = new JobRunner({
    store: {
      nextJobRow: async () => {
        if (options.broken) refuse();
        if (options.resumedAfter !== undefined && sent === 1 && !paused) {
          paused = true;
          state.state = 'paused';
          runner.stop(JOB);
          void after(options.resumedAfter, resume);
        }
        return sent < ends.length ? waiting(sent) : null;
      },
      changeJob: async (_id, from, change) => {
        if (options.broken === 'all') refuse();
        const when = change.state === 'paused' ? options.resumed : undefined;
        if (when === 'before-its-pause') resume();
        if (!from.includes(state.state)) return false;
        Object.assign(state, change);
        if (when === 'after-its-pause') resume();
        return true;
      },
      changeJobRow: async () => undefined,
      getJob: async () => ({ state: state.state, pastUnknown: false }),
    },
    sender: { send: async () => (ends[(sent += 1) - 1] ?? ok)() },
    clock: { now: () => 0, wallNow: () => NOON, after: () => () => undefined },
    changed: () => undefined,
    reportFailure: (what) => void failures.push(what),
  });
  const run = async (): Promise<Pick<Job, 'state' | 'pausedBecause' | 'error'> & { sent: number }> => {
    runner.run(JOB, PROFILE);
    await vi.waitFor(() => expect(runner.isRunning(JOB)).toBe(false), { interval: 1 });
    return { ...state, sent };
  };
  return { runner, run, failures };
}

describe('a job that runs', () => {
  it('is done when no row is left, also if the last one failed', async () => {
    expect(await runnerOf([ok, ok]).run()).toMatchObject({ state: 'done', sent: 2 });
    const failed = (): RowEnd => ({ then: 'failed', error: failure('unreachable').error, ofAll: true });
    expect(await runnerOf([ok, failed]).run()).toMatchObject({ state: 'done', pausedBecause: null });
  });

  it('goes on after rows that are refused for their rate, but not after five in a row', async () => {
    expect(await runnerOf([limited, limited, limited, limited, ok, limited]).run()).toMatchObject({ state: 'done' });
    const all = Array.from({ length: 20 }, () => limited);
    const stopped = await runnerOf(all).run();
    expect(stopped).toMatchObject({ state: 'paused', error: { kind: 'rate-limited' }, sent: 5 });
  });

  it('stops at a new key that could not be stored, so that no more are made that may be lost', async () => {
    const unsaved = (): RowEnd => {
      const newKey = { ending: 'k3y9', kept: 'not-kept' } as const;
      return { then: 'recorded', result: { ...aRecord('OK', newOperationId()), newKey } };
    };
    const stopped = await runnerOf([ok, unsaved, ok]).run();
    expect(stopped).toMatchObject({ state: 'paused', error: { kind: 'vault-unavailable' }, sent: 2 });
  });

  it('stops when the store fails, and is not said to run when not even that can be kept', async () => {
    const rows = runnerOf([ok], { broken: 'rows' });
    expect(await rows.run()).toMatchObject({
      state: 'paused',
      pausedBecause: 'failure',
      error: { kind: 'store-failed' },
    });
    const all = runnerOf([ok], { broken: 'all' });
    expect(await all.run()).toMatchObject({ state: 'running' });
    expect(all.runner.troubleOf(JOB)).toMatchObject({ kind: 'store-failed' });
    expect(all.failures).toEqual(['running a job', 'pausing a job']);
  });

  it('does not try for ever what somebody else stops', async () => {
    const ends = Array.from({ length: 3 }, () => (): RowEnd => ({ then: 'interrupted' }));
    expect(await runnerOf(ends).run()).toMatchObject({ state: 'paused', pausedBecause: 'failure', sent: 1 });
  });

  it('goes on when it is told to while it comes to its stop, unless its own pause is the later', async () => {
    const ends = [...Array.from({ length: 5 }, () => limited), ok];
    const later = await runnerOf(ends, { resumed: 'after-its-pause' }).run();
    expect(later).toMatchObject({ state: 'done', sent: 6 });
    const earlier = await runnerOf(ends, { resumed: 'before-its-pause' }).run();
    expect(earlier).toMatchObject({ state: 'paused', error: { kind: 'rate-limited' }, sent: 5 });
  });

  it('goes on when it is told to, at whatever moment of its stop', async () => {
    for (let microtasks = 0; microtasks < 12; microtasks += 1) {
      const resumed = await runnerOf([ok, ok], { resumedAfter: microtasks }).run();
      expect(resumed, `after ${microtasks} microtasks`).toMatchObject({ state: 'done', sent: 2 });
    }
  });
});
