import { describe, expect, it } from 'vitest';
import { createSettingsService } from '@electron/services/settings-service';
import { DEFAULT_SETTINGS } from '@shared/ipc/models';

function settingsOver(kept: string | null, systemLanguage = 'en-GB') {
  const store = { getSetting: () => Promise.resolve(kept), setSetting: () => Promise.resolve() };
  return createSettingsService(store, systemLanguage, () => undefined);
}

describe('settings', () => {
  it('keep what can be read of a damaged entry', async () => {
    const kept = JSON.stringify({ language: 'it', theme: 'neon', currency: 'euro', activeProfileId: 7 });
    expect(await settingsOver(kept).get()).toEqual({
      language: 'it',
      theme: 'system',
      currency: 'EUR',
      activeProfileId: null,
      ...DEFAULT_SETTINGS,
    });
  });

  it.each(['not json', '[]', '"text"', 'null'])('start anew from an entry that is %s', async (kept) => {
    expect(await settingsOver(kept).get()).toMatchObject({ language: 'en', theme: 'system' });
  });

  it.each([
    ['it-IT', 'it'],
    ['IT', 'it'],
    ['de-DE', 'en'],
  ])('speak, on a system in %s, %s', async (system, language) => {
    expect(await settingsOver(null, system).get()).toMatchObject({ language });
  });
});
