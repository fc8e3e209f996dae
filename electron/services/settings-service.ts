import { z } from 'zod';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import { type Currency, currencySchema } from '@shared/domain/money';
import { LANGUAGES } from '@shared/ipc/languages';
import { type Settings, DEFAULT_SETTINGS, settingsSchema } from '@shared/ipc/models';

const KEY = 'settings';

export interface SettingsService {
  get(): Promise<Settings>;
  /** Changes these settings and keeps the others. Answers what is now kept. */
  set(change: Partial<Settings>): Promise<Settings>;
}

/**
 * The person's settings, kept in the local store. What cannot be read there (an older or damaged entry) falls back field by field.
 * @param systemLanguage BCP 47, e.g. `it-IT`: the language of a first start, if the app speaks it
 * @param changed told after every change
 */
export function createSettingsService(
  store: Pick<RemoteApi<StoreApi>, 'getSetting' | 'setSetting'>,
  systemLanguage: string,
  changed: (settings: Settings) => void,
): SettingsService {
  const language = LANGUAGES.find((known) => systemLanguage.toLowerCase().startsWith(known)) ?? 'en';
  const forgiving = z.object({
    language: settingsSchema.shape.language.catch(language),
    theme: settingsSchema.shape.theme.catch('system'),
    currency: currencySchema.catch('EUR' as Currency),
    activeProfileId: settingsSchema.shape.activeProfileId.catch(null),
    typedAmountLimit: settingsSchema.shape.typedAmountLimit.catch(DEFAULT_SETTINGS.typedAmountLimit),
    jobCap: settingsSchema.shape.jobCap.catch(DEFAULT_SETTINGS.jobCap),
    nightlySync: settingsSchema.shape.nightlySync.catch(DEFAULT_SETTINGS.nightlySync),
    alerts: settingsSchema.shape.alerts.catch(DEFAULT_SETTINGS.alerts),
  });

  const get = async (): Promise<Settings> => {
    const json = await store.getSetting(KEY);
    return forgiving.parse(json === null ? {} : parseObject(json));
  };
  const change = async (values: Partial<Settings>): Promise<Settings> => {
    const settings = { ...(await get()), ...values };
    await store.setSetting(KEY, JSON.stringify(settings));
    changed(settings);
    return settings;
  };
  // Changes follow one another, so that two at once do not overwrite each other's fields.
  let last: Promise<unknown> = Promise.resolve();
  return {
    get,
    set(values) {
      const next = last.then(() => change(values));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function parseObject(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
