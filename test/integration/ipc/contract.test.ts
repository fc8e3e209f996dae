import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCall } from '@electron/ipc/run-call';
import { appErrorSchema } from '@shared/errors/app-error';
import { CALLS } from '@shared/ipc/channels';
import { contract } from '@shared/ipc/contract';
import { DEFAULT_SETTINGS } from '@shared/ipc/models';
import { openBackend, type TestBackend } from '@test/support/backend';

let desk: TestBackend;
beforeAll(async () => {
  desk = await openBackend();
});
afterAll(() => desk.close());

/** Calls that do something with any input, because they take none. */
const TAKES_NOTHING = CALLS.filter((call) => contract[call].input.safeParse(undefined).success);

describe('the contract between renderer and main', () => {
  it.each(CALLS.filter((call) => !TAKES_NOTHING.includes(call)))(
    '%s refuses whatever it does not take, as an error and not a crash',
    async (call) => {
      await fc.assert(
        fc.asyncProperty(fc.anything({ withNullPrototype: true, withBigInt: true }), async (input) => {
          const answer = await runCall(desk.backend.handlers, call, input);
          if (contract[call].input.safeParse(input).success) return;
          expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
          if (!answer.ok) appErrorSchema.parse(answer.error);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(TAKES_NOTHING)('%s refuses an input, since it takes none', async (call) => {
    const answer = await runCall(desk.backend.handlers, call, { surprise: true });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  });

  it('names the field that was wrong', async () => {
    const answer = await runCall(desk.backend.handlers, 'settings.set', { theme: 'neon' });
    expect(answer).toMatchObject({ ok: false, error: { fields: { theme: [expect.any(String)] } } });
  });

  it('never lets a call answer outside its promise', async () => {
    const handlers = { ...desk.backend.handlers, 'profiles.list': () => [{ key: 'leaked' }] as never };
    const answer = await runCall(handlers, 'profiles.list', undefined);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('leaked');
  });
});

describe('settings', () => {
  it('begin in the language of the system, in its own theme and in euro', async () => {
    expect(await desk.call('settings.get', undefined)).toEqual({
      language: 'en',
      theme: 'system',
      currency: 'EUR',
      activeProfileId: null,
      ...DEFAULT_SETTINGS,
    });
  });

  it('keep every change when two are made at once', async () => {
    await Promise.all([desk.call('settings.set', { language: 'it' }), desk.call('settings.set', { theme: 'dark' })]);
    expect(await desk.call('settings.get', undefined)).toMatchObject({ language: 'it', theme: 'dark' });
  });
});

describe('local data', () => {
  it('is deleted only when the word was typed', async () => {
    expect(await desk.tryCall('data.deleteLocal', { typed: 'yes' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
    expect(await desk.call('data.deleteLocal', { typed: 'delete' })).toMatchObject({ accounts: 0, reportDays: 0 });
  });

  it('is listed with where it lies and how big it is', async () => {
    const { directory, files } = await desk.call('data.usage', undefined);
    expect(directory).toBe(desk.directory);
    expect(files.find(({ name }) => name === 'partner-desk.db')?.bytes).toBeGreaterThan(0);
  });
});
