import createCache, { type EmotionCache } from '@emotion/cache';
import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { currencySchema } from '@shared/domain/money';
import { DEFAULT_SETTINGS, type Settings } from '@shared/ipc/models';
import { connectEvents } from '../lib/events';
import { accountListQuery } from '../lib/queries/accounts';
import { keys } from '../lib/queries/keys';
import { profilesQuery } from '../lib/queries/profiles';
import { overviewQuery } from '../lib/queries/reports';
import { settingsQuery } from '../lib/queries/settings';
import { createQueryClient } from '../lib/query';
import { App } from './app';
import { createI18n, loadTexts, type Texts } from './i18n/i18n';
import { createAppRouter } from './router';
import { StartFailed } from './start-failed';
import { installTrustedTypesPolicy } from './trusted-types';

/** Style elements that emotion makes carry the nonce of this page; the build writes it into a meta element. */
function createStyleCache(): EmotionCache {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return createCache({ key: 'pd', nonce, prepend: true });
}

const FALLBACK: Settings = {
  language: 'en',
  theme: 'system',
  currency: currencySchema.parse('EUR'),
  activeProfileId: null,
  ...DEFAULT_SETTINGS,
};

interface Loaded {
  settings: Settings;
  texts: Texts;
}

/** Loads what every screen needs; settings and profiles are then in the cache for good. */
async function load(client: QueryClient): Promise<Loaded> {
  const firstScreen = import('./routes/overview-route');
  const [settings, profiles] = await Promise.all([client.fetchQuery(settingsQuery), client.fetchQuery(profilesQuery)]);
  const texts = loadTexts(settings.language);
  if (settings.activeProfileId) {
    void client.prefetchQuery(accountListQuery(settings.activeProfileId));
    const active = profiles.find(({ id }) => id === settings.activeProfileId);
    if (active?.kind === 'partner') void client.prefetchQuery(overviewQuery(active.id));
    await firstScreen;
  }
  return { settings, texts: await texts };
}

/** Starts the app in this element. A failure to start is shown in it, too. */
export async function start(element: HTMLElement): Promise<void> {
  installTrustedTypesPolicy();
  const root = createRoot(element);
  const client = createQueryClient();
  const styles = createStyleCache();
  try {
    const { settings, texts } = await load(client);
    connectEvents(client);
    const router = createAppRouter(client);
    root.render(<App client={client} styles={styles} i18n={createI18n(settings.language, texts)} router={router} />);
  } catch (error) {
    const texts = await loadTexts(FALLBACK.language);
    client.setQueryData(keys.settings, FALLBACK);
    client.setQueryData(keys.profiles, []);
    root.render(
      <App client={client} styles={styles} i18n={createI18n(FALLBACK.language, texts)}>
        <StartFailed error={error} />
      </App>,
    );
  }
}
