import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { select } from '@renderer/lib/selection';
import { failure } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { NOW, anUnsaved, callsOf, freshProfile, idOf, showKeys, user, vaultReport } from './support';

goWithoutStyleSheets();
giveElementsSize(2_600, 800);

const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });
const box = (name: string) => screen.findByRole('checkbox', { name: `Select ${name}` });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the table of account keys', () => {
  it('says of each account whether a key is held, whether it works, how old it is, and when it last worked', async () => {
    await showKeys();
    const moretti = within(await row('Panificio Moretti'));
    expect(moretti.getByText('Works')).toBeInTheDocument();
    expect(moretti.getByRole('img', { name: 'Key ending in k3y9' })).toBeInTheDocument();
    expect(moretti.getByText('3 days ago')).toBeInTheDocument();
    expect(moretti.getByText(/2 hr? ago/)).toBeInTheDocument();
    expect(within(await row('Ottica Ñandú')).getAllByText('Refused by Spoki')).toHaveLength(2);
    const alba = within(await row('Café Àlba'));
    expect(alba.getByText('None held')).toBeInTheDocument();
    expect(alba.getAllByText('—')).toHaveLength(5);
    expect(screen.getByText('2 of 3 accounts with a key held here')).toBeInTheDocument();
  });

  it('is searched without regard to accents, and filtered by what is held and refused', async () => {
    await showKeys();
    await row('Café Àlba');
    await user.type(screen.getByRole('searchbox', { name: 'Search by name or id' }), 'nandu');
    expect(await row('Ottica Ñandú')).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /Moretti/ })).not.toBeInTheDocument();
    await user.clear(screen.getByRole('searchbox', { name: 'Search by name or id' }));
    await user.click(await button('None held (1)'));
    expect(await row('Café Àlba')).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /Ñandú/ })).not.toBeInTheDocument();
    await user.click(await button('Refused (1)'));
    expect(await row('Ottica Ñandú')).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /Àlba/ })).not.toBeInTheDocument();
  });

  it('tells apart that nothing matches, that nothing was fetched, and that it failed', async () => {
    const { unmount } = await showKeys();
    await row('Café Àlba');
    await user.type(screen.getByRole('searchbox', { name: 'Search by name or id' }), 'nobody');
    expect(await screen.findByText('No account matches')).toBeInTheDocument();
    unmount();
    const second = await showKeys({ answers: { 'keys.list': () => [] } });
    expect(await screen.findByText('No accounts are known yet')).toBeInTheDocument();
    second.unmount();
    await showKeys({ answers: { 'keys.list': failure({ kind: 'store-failed', message: 'x' }) } });
    expect(await screen.findByText('The local store failed')).toBeInTheDocument();
  });

  it('is not for agencies', async () => {
    const { main } = await showKeys({ profile: freshProfile({ kind: 'agency' }) });
    expect(await screen.findByText('Only a partner can make account keys')).toBeInTheDocument();
    expect(main.calls.filter(({ name }) => name.startsWith('keys.'))).toEqual([]);
  });

  it('speaks Italian', async () => {
    await showKeys({ language: 'it' });
    expect(within(await row('Café Àlba')).getByText('Nessuna qui')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Chiavi degli account' })).toBeInTheDocument();
  });
});

describe('one account', () => {
  it('is verified: what Spoki said stands there', async () => {
    const rendered = await showKeys({ answers: { 'keys.verify': () => ({ at: NOW, outcome: 'other-account' }) } });
    await user.click(await box('Panificio Moretti'));
    await user.click(await button('Verify key'));
    expect(await screen.findByText(/The key held for Panificio Moretti opens another account/)).toBeInTheDocument();
    expect(callsOf(rendered, 'keys.verify')).toMatchObject([{ accountId: '1' }]);
  });

  it('has its key copied by main: the answer names only when it will be gone', async () => {
    const rendered = await showKeys({ answers: { 'keys.copy': () => ({ clearsAt: NOW + 60_000 }) } });
    await user.click(await box('Panificio Moretti'));
    await user.click(await button('Copy key'));
    expect(await screen.findByText(/The key of Panificio Moretti is on the clipboard/)).toBeInTheDocument();
    expect(callsOf(rendered, 'keys.copy')).toMatchObject([{ accountId: '1' }]);
  });

  it('without a key held has nothing to verify or copy', async () => {
    await showKeys();
    await user.click(await box('Café Àlba'));
    expect(await button('Verify')).toBeDisabled();
    expect(await button('Copy key')).toBeDisabled();
    expect(await button('Create key')).toBeEnabled();
  });

  it('says why a key could not be verified', async () => {
    await showKeys({ answers: { 'keys.verify': failure({ kind: 'unreachable', message: 'x' }) } });
    await user.click(await box('Panificio Moretti'));
    await user.click(await button('Verify key'));
    expect(await screen.findByText('1 key could not be verified:')).toBeInTheDocument();
    expect(await screen.findByText('The server cannot be reached')).toBeInTheDocument();
  });
});

describe('many accounts', () => {
  it('are verified one key each, of those that are held, and counted by outcome', async () => {
    const rendered = await showKeys({
      answers: {
        'keys.verify': ({ accountId }) => ({ at: NOW, outcome: accountId === idOf('1') ? 'works' : 'refused' }),
      },
    });
    await box('Café Àlba');
    await user.click(screen.getByRole('checkbox', { name: 'Select all accounts shown' }));
    await user.click(await button('Verify keys'));
    expect(await screen.findByText('1 key works. 1 key is refused by Spoki.')).toBeInTheDocument();
    expect(callsOf(rendered, 'keys.verify')).toHaveLength(2);
  });

  it('lead to a job, with those marked', async () => {
    const { path } = await showKeys();
    await user.click(await box('Panificio Moretti'));
    await user.click(await box('Café Àlba'));
    await user.click(await button('Revoke keys'));
    await waitFor(() => expect(path()).toBe('/keys'));
  });
});

describe('a locked keychain', () => {
  it('disables creating, rotating and revoking, and says why; verifying stays', async () => {
    await showKeys({ answers: { 'vault.state': () => vaultReport({ state: 'locked' }) } });
    expect(
      await screen.findByText(/The keychain is locked. No key is created, rotated or revoked/),
    ).toBeInTheDocument();
    await user.click(await box('Panificio Moretti'));
    for (const name of ['Create key', 'Rotate key…', 'Revoke key']) expect(await button(name)).toBeDisabled();
    expect(await button('Verify key')).toBeEnabled();
  });

  it.each([
    ['keys are kept for this session only', freshProfile(), true],
    ['the profile is sample data', freshProfile({ origin: 'sample' }), false],
  ])('does not matter where %s', async (_why, profile, sessionOnly) => {
    await showKeys({ profile, answers: { 'vault.state': () => vaultReport({ state: 'locked' }, sessionOnly) } });
    await user.click(await box('Panificio Moretti'));
    expect(await button('Create key')).toBeEnabled();
    expect(screen.queryByText(/The keychain is locked/)).not.toBeInTheDocument();
  });
});

describe('rotating the keys of the marked accounts', () => {
  async function rotate() {
    const profile = freshProfile();
    select(profile.id, [idOf('2'), idOf('1')]);
    const rendered = await showKeys({ task: 'rotate', profile });
    expect(await screen.findByText(/in between the account has no key/)).toBeInTheDocument();
    return rendered;
  }

  it('is a job that revokes before it creates, for each account', async () => {
    const rendered = await rotate();
    await user.type(screen.getByRole('textbox', { name: 'Note for the journal' }), 'yearly');
    await user.click(await button('Review'));
    expect(await screen.findByRole('grid', { name: 'Rows of the job to review' })).toBeInTheDocument();
    const [revoke, create] = [{ kind: 'revoke-account-key' }, { kind: 'create-account-key' }];
    expect(callsOf(rendered, 'jobs.review')).toMatchObject([
      {
        rows: [
          { accountId: '2', intent: revoke, note: 'yearly' },
          { accountId: '2', intent: create, note: 'yearly' },
          { accountId: '1', intent: revoke, note: 'yearly' },
          { accountId: '1', intent: create, note: 'yearly' },
        ],
      },
    ]);
    await user.click(await button('Back to the draft'));
    expect(await screen.findByRole('textbox', { name: 'Note for the journal' })).toHaveValue('yearly');
  });

  it('leaves out whom one takes away, and asks for accounts when none is left', async () => {
    await rotate();
    await user.click(await button('Leave out Ottica Ñandú'));
    expect(await screen.findByRole('heading', { name: 'Rotate the key of 1 account' })).toBeInTheDocument();
    await user.click(await button('Leave out Panificio Moretti'));
    expect(await screen.findByText('No account is selected')).toBeInTheDocument();
  });
});

describe('new keys that the keychain did not keep', () => {
  it('stand first, are tried again, and are gone once they are kept', async () => {
    const rendered = await showKeys({
      answers: { 'keys.unsaved': () => [anUnsaved], 'keys.saveUnsaved': () => [] },
    });
    const pinned = within(await screen.findByRole('region', { name: 'A new key is not saved' }));
    expect(pinned.getByText('Café Àlba')).toBeInTheDocument();
    await user.click(pinned.getByRole('button', { name: 'Try the keychain again' }));
    await waitFor(() => expect(screen.queryByText('A new key is not saved')).not.toBeInTheDocument());
    expect(callsOf(rendered, 'keys.saveUnsaved')).toEqual([{ operationId: anUnsaved.operationId }]);
  });

  it('stay while the keychain fails, which is said, and can be shown by main', async () => {
    const rendered = await showKeys({
      answers: {
        'keys.unsaved': () => [anUnsaved],
        'keys.saveUnsaved': failure({ kind: 'vault-locked', message: 'x' }),
        'keys.showUnsaved': () => [],
      },
    });
    await user.click(await button('Try the keychain again'));
    expect(await screen.findByText('The keychain is locked')).toBeInTheDocument();
    await user.click(await button('Show to save by hand…'));
    await waitFor(() => expect(screen.queryByText('A new key is not saved')).not.toBeInTheDocument());
    expect(callsOf(rendered, 'keys.showUnsaved')).toHaveLength(1);
  });

  it('appear when main tells of a change', async () => {
    let unsaved = [anUnsaved].slice(1);
    const { main } = await showKeys({ answers: { 'keys.unsaved': () => unsaved } });
    await row('Café Àlba');
    unsaved = [anUnsaved];
    main.emit({ type: 'keys-changed', profileId: anUnsaved.profileId });
    expect(await screen.findByText('A new key is not saved')).toBeInTheDocument();
  });
});
