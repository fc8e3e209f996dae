import { retryAfterMs } from '@electron/spoki/retry-after';
import { type AttemptResult, decideRetry } from '@electron/spoki/retry-policy';
import { type AppError, ERROR_KINDS } from '@shared/errors/app-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function decide(
  kind: AppError['kind'],
  more: Partial<AttemptResult> = {},
  error: Partial<AppError> = {},
): ReturnType<typeof decideRetry> {
  return decideRetry({
    method: 'GET',
    error: { kind, message: '', ...error },
    attempt: 1,
    retries: 3,
    patienceMs: 65_000,
    random: 0,
    ...more,
  });
}

describe('the retry policy', () => {
  it('never repeats a write, whatever happened', () => {
    const kinds = fc.constantFrom(...ERROR_KINDS);
    fc.assert(
      fc.property(
        kinds,
        fc.constantFrom('POST', 'PATCH', 'DELETE'),
        fc.integer({ min: 1, max: 4 }),
        (kind, method, attempt) => {
          expect(decide(kind, { method, attempt })).toEqual({ then: 'give-up' });
        },
      ),
    );
  });

  it('repeats a read at most three times, a second or more apart', () => {
    const kinds = fc.constantFrom(...ERROR_KINDS);
    const random = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 9 }), fc.nat(9), random, (kind, attempt, retries, share) => {
        const decision = decide(kind, { attempt, retries, random: share });
        if (decision.then === 'give-up') return;
        expect(attempt).toBeLessThanOrEqual(Math.min(3, retries));
        expect(decision.afterMs).toBeGreaterThanOrEqual(1_000);
      }),
    );
  });

  it.each([
    ['server-failed', 3],
    ['connection-lost', 3],
    ['rate-limited', 3],
    ['timed-out', 1],
    ['unreachable', 1],
    ['unauthorized', 0],
    ['not-found', 0],
    ['rejected', 0],
    ['redirected', 0],
    ['certificate', 0],
    ['unexpected-answer', 0],
    ['not-spoki', 0],
    ['cancelled', 0],
    ['key-stopped', 0],
    ['vault-locked', 0],
  ] as const)('repeats %s %i times', (kind, times) => {
    const repeated = [1, 2, 3, 4].filter((attempt) => decide(kind, { attempt }).then === 'retry');
    expect(repeated).toHaveLength(times);
  });

  it('doubles the wait, and waits at least as long as Spoki asks', () => {
    expect([1, 2, 3].map((attempt) => decide('server-failed', { attempt }))).toEqual(
      [1_000, 2_000, 4_000].map((afterMs) => ({ then: 'retry', afterMs })),
    );
    expect(decide('rate-limited', {}, { retryAfterMs: 30_000 })).toEqual({ then: 'retry', afterMs: 30_000 });
  });

  it('gives up when Spoki asks for longer than the one who waits would wait', () => {
    expect(decide('rate-limited', {}, { retryAfterMs: 600_000 })).toEqual({ then: 'give-up' });
    expect(decide('rate-limited', { patienceMs: 600_000 }, { retryAfterMs: 600_000 }).then).toBe('retry');
  });
});

describe('Retry-After', () => {
  const date = 'Wed, 04 Nov 2026 10:00:00 GMT';
  it.each([
    [{ 'retry-after': '17' }, 17_000],
    [{ 'retry-after': ' 17 ' }, 17_000],
    [{ 'retry-after': '1.5' }, 1_500],
    [{ 'retry-after': '0' }, 1_000],
    [{ 'retry-after': '99999999999' }, 600_000],
    [{ 'retry-after': 'Wed, 04 Nov 2026 10:00:42 GMT', date }, 42_000],
    [{ 'retry-after': 'Wed, 04 Nov 2026 09:59:00 GMT', date }, 1_000],
    [{ 'retry-after': 'Thu, 05 Nov 2026 10:00:00 GMT', date }, 600_000],
    [{ 'retry-after': 'Wed, 04 Nov 2026 10:00:42 GMT' }, 60_000],
    [{ 'retry-after': 'soon', date }, 60_000],
    [{ 'retry-after': '-5', date }, 60_000],
    [{ 'retry-after': '' }, 60_000],
    [{}, 60_000],
  ])('%j is %i ms', (headers, expected) => {
    expect(retryAfterMs(headers)).toBe(expected);
  });
});
