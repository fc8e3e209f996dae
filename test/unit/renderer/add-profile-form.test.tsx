import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AppError, ErrorKind } from '@shared/errors/app-error';
import { AddProfileForm } from '@renderer/features/profiles/add-profile-form';
import { type Answers, failure, renderApp, testProfile, testSettings } from '@test/support/renderer';

const KEY = 'canary-key-0123456789';

const vaultReport = (state: 'ready' | 'locked') => ({
  vault: { state },
  backend: 'Secret Service (libsecret)',
  sessionOnly: false,
  holds: [],
});

const answers: Answers = {
  'app.info': () => ({
    version: '0.1.0',
    electron: '45',
    chrome: '130',
    node: '20',
    platform: 'linux',
    packaged: false,
    dataDirectory: '/data',
    storeMovedAside: null,
  }),
  'profiles.list': () => [testProfile],
  'profiles.activate': () => testSettings,
  'profiles.add': () => testProfile,
  'vault.state': () => vaultReport('ready'),
};

async function filled(more: Answers = {}) {
  const onAdded = vi.fn();
  const rendered = await renderApp(<AddProfileForm onAdded={onAdded} onCancel={() => undefined} />, {
    answers: { ...answers, ...more },
  });
  await userEvent.type(screen.getByLabelText('Name'), 'Northwind');
  await userEvent.type(screen.getByLabelText('Key'), `  ${KEY} `);
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Check the key and add' }));
  return { ...rendered, onAdded, submit };
}

const failing = (kind: ErrorKind, more: Partial<AppError> = {}): Answers => ({
  'profiles.add': failure({ kind, message: 'it failed', ...more }),
});

describe('Add partner', () => {
  it('sends the key trimmed, once, and makes the profile the active one', async () => {
    const { submit, main, onAdded } = await filled();
    await submit();
    await waitFor(() => expect(onAdded).toHaveBeenCalledExactlyOnceWith(testProfile));
    expect(main.calls.filter(({ name }) => name === 'profiles.add')).toEqual([
      {
        name: 'profiles.add',
        input: { name: 'Northwind', baseUrl: 'https://api.spoki.com', currency: 'EUR', key: KEY },
      },
    ]);
    expect(main.calls.some(({ name }) => name === 'profiles.activate')).toBe(true);
  });

  it('keeps the key out of the query cache, and clears its field after success', async () => {
    const { submit, client, onAdded } = await filled();
    await submit();
    await waitFor(() => expect(onAdded).toHaveBeenCalled());
    const cached = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()].map(
      ({ state }) => state,
    );
    expect(JSON.stringify(cached)).not.toContain(KEY);
    expect(screen.getByLabelText('Key')).toHaveValue('');
  });

  it.each(['unauthorized', 'vault-key-invalid', 'vault-key-too-large'] as const)(
    'marks the key on "%s"',
    async (kind) => {
      const { submit } = await filled(failing(kind));
      await submit();
      await waitFor(() => expect(screen.getByLabelText('Key')).toBeInvalid());
      expect(screen.getByLabelText('Base URL')).toBeValid();
    },
  );

  it.each(['unreachable', 'certificate', 'not-spoki', 'redirected', 'not-found'] as const)(
    'marks the base URL on "%s"',
    async (kind) => {
      const { submit } = await filled(failing(kind));
      await submit();
      await waitFor(() => expect(screen.getByLabelText('Base URL')).toBeInvalid());
      expect(screen.getByLabelText('Key')).toBeValid();
    },
  );

  it("shows Spoki's own words, and loses nothing that was typed", async () => {
    const { submit, onAdded } = await filled(failing('unauthorized', { spokiSays: '<b>Invalid token.</b>' }));
    await submit();
    expect(await screen.findByText('<b>Invalid token.</b>')).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('Northwind');
    expect(screen.getByLabelText('Key')).toHaveValue(`  ${KEY} `);
    expect(onAdded).not.toHaveBeenCalled();
  });

  it('says how to fix a locked keychain, and goes on by itself once it opened', async () => {
    let locked = true;
    const { submit, onAdded } = await filled({
      'profiles.add': () => (locked ? failure({ kind: 'vault-locked', message: 'locked' })() : testProfile),
      'vault.retry': () => {
        locked = false;
        return vaultReport('ready');
      },
    });
    await submit();
    expect(await screen.findByText(/GNOME Keyring/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(onAdded).toHaveBeenCalledOnce());
  });

  it('offers to keep keys for this session only', async () => {
    let memory = false;
    const { submit, onAdded } = await filled({
      'profiles.add': () => (memory ? testProfile : failure({ kind: 'vault-unavailable', message: 'none' })()),
      'vault.keepForSession': () => {
        memory = true;
        return { ...vaultReport('locked'), sessionOnly: true };
      },
    });
    await submit();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep keys for this session only' }));
    await waitFor(() => expect(onAdded).toHaveBeenCalledOnce());
  });
});
