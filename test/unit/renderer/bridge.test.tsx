import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppFailure } from '@shared/errors/app-error';
import { call, onEventOf } from '@renderer/lib/bridge';
import { failure, fakeMain, testProfile, testSettings } from '@test/support/renderer';

const install = (value: unknown): void => {
  Object.defineProperty(window, 'partnerDesk', { value, configurable: true });
};
afterEach(() => install(undefined));

describe('the bridge', () => {
  it('resolves with the value of the answer', async () => {
    install(fakeMain({ 'settings.get': () => testSettings }).bridge);
    await expect(call('settings.get')).resolves.toEqual(testSettings);
  });

  it('throws the error of the answer as it was classified', async () => {
    const error = { kind: 'rate-limited', message: 'slow down', retryAfterMs: 4_000 } as const;
    install(fakeMain({ 'accounts.refresh': failure(error) }).bridge);
    const thrown = await call('accounts.refresh', { profileId: testProfile.id }).catch((caught: unknown) => caught);
    expect(thrown).toBeInstanceOf(AppFailure);
    expect(thrown).toHaveProperty('error', error);
  });

  it('says so when the preload script did not load', async () => {
    await expect(call('settings.get')).rejects.toThrow('The preload script did not load');
  });

  it('hands on only the events asked for, until it is told to stop', () => {
    const main = fakeMain();
    install(main.bridge);
    const heard = vi.fn();
    const stop = onEventOf('menu', heard);
    main.emit({ type: 'vault-changed' });
    main.emit({ type: 'menu', command: 'about' });
    stop();
    main.emit({ type: 'menu', command: 'palette' });
    expect(heard.mock.calls).toEqual([[{ type: 'menu', command: 'about' }]]);
  });
});
