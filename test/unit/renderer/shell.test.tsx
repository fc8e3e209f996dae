import createCache from '@emotion/cache';
import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '@shared/ipc/models';
import { App } from '@renderer/app/app';
import { createI18n, loadTexts } from '@renderer/app/i18n/i18n';
import { createAppRouter } from '@renderer/app/router';
import { connectEvents } from '@renderer/lib/events';
import { keys } from '@renderer/lib/queries/keys';
import { createQueryClient } from '@renderer/lib/query';
import { type Answers, fakeMain, testProfile, testSettings } from '@test/support/renderer';

const answers: Answers = {
  'vault.state': () => ({ vault: { state: 'ready' }, backend: 'memory', sessionOnly: false, holds: [] }),
  'accounts.list': () => ({ rows: [], rowErrors: [], fetchedAt: 1, lastError: null, partial: false }),
  'accounts.refresh': () => ({ rows: [], rowErrors: [], fetchedAt: 2, lastError: null, partial: false }),
  'views.list': () => [],
  'app.info': () => ({
    version: '9.8.7',
    electron: '45',
    chrome: '130',
    node: '20',
    platform: 'linux',
    packaged: true,
    dataDirectory: '/data',
    storeMovedAside: null,
  }),
};

async function start(profiles: Profile[], more: Answers = {}) {
  let settings = { ...testSettings, activeProfileId: profiles[0]?.id ?? null };
  const main = fakeMain({
    ...answers,
    'profiles.list': () => profiles,
    'settings.get': () => settings,
    'settings.set': (change) => (settings = { ...settings, language: change.language ?? settings.language }),
    ...more,
  });
  Object.defineProperty(window, 'partnerDesk', { value: main.bridge, configurable: true });
  const client = createQueryClient();
  client.setQueryData(keys.settings, settings);
  client.setQueryData(keys.profiles, profiles);
  connectEvents(client);
  const router = createAppRouter(client, createMemoryHistory());
  const i18n = createI18n('en', await loadTexts('en'));
  render(<App client={client} styles={createCache({ key: 'test' })} i18n={i18n} router={router} />);
  await screen.findByLabelText('Rooms');
  return { main, router };
}

// What the app loads when it is first needed is loaded here before, so that no test waits for the compiler.
beforeAll(async () => {
  await Promise.all([
    import('@renderer/app/routes/accounts-route'),
    import('@renderer/app/routes/overview-route'),
    import('@renderer/app/routes/settings-route'),
    import('@renderer/features/profiles/welcome-screen'),
    import('@renderer/features/profiles/add-profile-screen'),
    import('@renderer/app/palette/palette'),
    import('@renderer/app/overlays/shortcuts-sheet'),
    import('@renderer/app/overlays/about-box'),
  ]);
}, 60_000);

describe('the shell', () => {
  it('begins with the welcome screen, and shows no room that would be empty', async () => {
    await start([]);
    expect(await screen.findByRole('heading', { name: 'Welcome to Partner Desk' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Accounts' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Settings' })).toBeVisible();
  });

  it('begins with the overview once there is a profile, and names the window after both', async () => {
    const { router } = await start([testProfile]);
    await waitFor(() => expect(router.state.location.pathname).toBe('/overview'));
    await waitFor(() => expect(document.title).toBe('Overview · Northwind Messaging · Partner Desk'));
    expect(screen.getByLabelText('Partner profile: Northwind Messaging')).toBeVisible();
  });

  it('opens the palette on Ctrl+K, the help on "?", and closes each on Escape', async () => {
    await start([]);
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Command palette' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('does not take "?" for a command while one writes in a field', async () => {
    const { router } = await start([]);
    await router.navigate({ to: '/profiles/new' });
    await userEvent.type(await screen.findByLabelText('Name'), 'Who?');
    expect(screen.getByLabelText('Name')).toHaveValue('Who?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('carries out what the native menu asks for', async () => {
    const { main, router } = await start([]);
    main.emit({ type: 'menu', command: 'about' });
    expect(await screen.findByText('9.8.7')).toBeVisible();
    main.emit({ type: 'menu', command: 'settings' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/settings'));
  });

  it('changes every word at once when another language is chosen', async () => {
    const { router } = await start([]);
    await router.navigate({ to: '/settings', search: {} });
    await userEvent.click(await screen.findByRole('button', { name: 'Italiano' }));
    expect(await screen.findByRole('heading', { name: 'Impostazioni' })).toBeVisible();
    expect(document.documentElement.lang).toBe('it');
  });

  it('stands above every screen when the keychain is locked, and asks it again', async () => {
    const { main } = await start([testProfile], {
      'vault.state': () => ({ vault: { state: 'locked' }, backend: 'memory', sessionOnly: false, holds: [] }),
      'vault.retry': () => ({ vault: { state: 'ready' }, backend: 'memory', sessionOnly: false, holds: [] }),
    });
    await userEvent.click(await screen.findByText('Unlock'));
    await waitFor(() => expect(main.calls.some(({ name }) => name === 'vault.retry')).toBe(true));
    await waitFor(() => expect(screen.queryByText('Unlock')).toBeNull());
  });
});
