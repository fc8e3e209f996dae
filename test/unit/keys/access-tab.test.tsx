import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { Profile } from '@shared/ipc/models';
import { AccessTab } from '@renderer/features/keys/access-tab';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { HELD, NOW, aKey, anUnsaved, user, vaultReport } from './support';

goWithoutStyleSheets();

const button = (name: string) => screen.findByRole('button', { name });

function show(keys: AccountKeyView[], answers: Answers = {}, profile: Profile = testProfile) {
  const account = ordinaryAccount({ id: '3', name: 'Café Àlba' });
  const page = { account, history: [], gone: false, keyFingerprint: null };
  return renderApp(<AccessTab profile={profile} page={page} />, {
    profiles: [profile],
    answers: {
      'keys.list': () => keys,
      'keys.unsaved': () => [],
      'operations.unknown': () => [],
      'vault.state': () => vaultReport({ state: 'ready' }),
      ...answers,
    },
  });
}

describe('the key on the account’s page', () => {
  it('is told with its age, its last success, check and change', async () => {
    const lastOperation = {
      ...{ operationId: anUnsaved.operationId, kind: 'create-account-key' as const },
      ...{ at: NOW - 3 * 86_400_000, state: 'OK' as const },
    };
    await show([
      aKey('3', 'Café Àlba', { ...HELD, lastCheck: { at: NOW - 120_000, outcome: 'works' }, lastOperation }),
    ]);
    expect(await screen.findByRole('img', { name: 'Key ending in k3y9' })).toBeInTheDocument();
    expect(screen.getByText('In the keychain')).toBeInTheDocument();
    expect(screen.getAllByText('Works')).toHaveLength(2);
    expect(screen.getByText('2 min ago')).toBeInTheDocument();
    expect(screen.getByText('Creation')).toBeInTheDocument();
    expect(screen.getByText('Confirmed')).toBeInTheDocument();
  });

  it('is rotated by a job: the account is marked and the way leads there', async () => {
    const { path } = await show([aKey('3', 'Café Àlba', HELD)]);
    await user.click(await button('Rotate key…'));
    await waitFor(() => expect(path()).toBe('/keys'));
  });

  it('that is not held says that one may exist at Spoki', async () => {
    await show([aKey('3', 'Café Àlba')]);
    expect(await screen.findByText(/One may exist at Spoki/)).toBeInTheDocument();
    expect(await button('Create key')).toBeEnabled();
    expect(await button('Copy key')).toBeDisabled();
  });

  it('of an agency’s client can be verified and copied, not made or revoked', async () => {
    await show([aKey('3', 'Café Àlba', HELD)], {}, { ...testProfile, kind: 'agency' });
    expect(await screen.findByText('Only a partner’s key can create or revoke account keys.')).toBeInTheDocument();
    for (const name of ['Create key', 'Rotate key…', 'Revoke key']) expect(await button(name)).toBeDisabled();
    for (const name of ['Verify key', 'Copy key']) expect(await button(name)).toBeEnabled();
  });

  it('of an account that Spoki no longer lists cannot be worked with', async () => {
    await show([aKey('1', 'Panificio Moretti')]);
    expect(await screen.findByText(/Spoki no longer lists this account/)).toBeInTheDocument();
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();
  });

  it('that the keychain did not keep is pinned here too', async () => {
    await show([aKey('3', 'Café Àlba')], { 'keys.unsaved': () => [anUnsaved] });
    const pinned = within(await screen.findByRole('region', { name: 'A new key is not saved' }));
    expect(pinned.getByRole('button', { name: 'Show to save by hand…' })).toBeEnabled();
  });
});
