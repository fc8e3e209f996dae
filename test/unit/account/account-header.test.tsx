import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import type { HistoryPoint } from '@shared/ipc/models';
import { failure } from '@test/support/renderer';
import { account, accountId, accountPage, renderAccount, user } from '@test/support/account-page';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const KEY = 'k-4d1f-a-key-that-must-not-linger';

describe('the head of the account page', () => {
  it('says how the account stands', async () => {
    await renderAccount({ tab: 'own' });
    expect(await screen.findByRole('heading', { level: 1, name: /Panificio Lusso/ })).toBeInTheDocument();
    expect(screen.getByText('€84.25')).toBeInTheDocument();
    expect(screen.getByText('Below its threshold')).toBeInTheDocument();
    expect(screen.getByText('Connected')).toBeInTheDocument();
    expect(screen.getByText('Yellow')).toBeInTheDocument();
    expect(screen.getByText('250 of 1,000 in 24 h · 25%')).toBeInTheDocument();
  });

  it('shows what is missing as missing, never as 0', async () => {
    const bare = {
      ...account,
      credit: null,
      lowCreditThreshold: null,
      status: null,
      phone: null,
      phoneStatus: null,
      dailyLimit: null,
      contactedIn24h: null,
    };
    await renderAccount({ tab: 'own', answers: { 'accounts.get': () => accountPage({ account: bare }) } });
    expect(await screen.findByText('No threshold known')).toBeInTheDocument();
    expect(screen.getByText('— of — in 24 h')).toBeInTheDocument();
    expect(screen.queryByText(/€0/)).not.toBeInTheDocument();
  });

  it('says that Spoki no longer lists the account', async () => {
    await renderAccount({ tab: 'own', answers: { 'accounts.get': () => accountPage({ gone: true }) } });
    expect(await screen.findByText(/^Spoki no longer lists this account/)).toBeInTheDocument();
  });

  it('draws the credit only from two known values on, and says it in words', async () => {
    const point = (at: number, credit: number | null): HistoryPoint => ({
      at,
      credit: credit === null ? null : thousandths(credit),
      qualityScore: null,
      phoneStatus: null,
      status: null,
      dailyLimit: null,
    });
    const history = [point(1_000, 100_000), point(2_000, null), point(3_000, 84_250)];
    await renderAccount({ tab: 'own', answers: { 'accounts.get': () => accountPage({ history }) } });
    expect(await screen.findByRole('img', { name: /^Credit from €100.00 to €84.25, 1 changes/ })).toBeInTheDocument();
  });

  it('shows unknown qualities with their number', async () => {
    await renderAccount({
      tab: 'own',
      answers: { 'accounts.get': () => accountPage({ account: { ...account, qualityScore: 9 } }) },
    });
    expect(await screen.findByText('Score 9')).toBeInTheDocument();
  });
});

describe("the account's key", () => {
  it('is sent once, and afterwards only its end is shown', async () => {
    const { main, client } = await renderAccount({
      tab: 'forecast',
      kind: 'agency',
      answers: { 'accountKeys.put': () => accountPage({ keyFingerprint: 'nger' }) },
    });
    await user.click(await button('Add account key'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Account key/), KEY);
    await user.click(dialog.getByRole('button', { name: 'Check and store key' }));
    expect(await screen.findByRole('img', { name: 'Key ending in nger' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(main.calls.filter(({ name }) => name === 'accountKeys.put')).toHaveLength(1);
    const caches = [
      client
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
      client
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ];
    expect(JSON.stringify(caches)).not.toContain(KEY);
    expect(document.documentElement.innerHTML).not.toContain(KEY);
  });

  it('that Spoki refuses stays in its field, with the reason', async () => {
    await renderAccount({
      tab: 'forecast',
      kind: 'agency',
      answers: { 'accountKeys.put': failure({ kind: 'unauthorized', message: '401', status: 401 }) },
    });
    await user.click(await button('Add account key'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Account key/), KEY);
    await user.click(dialog.getByRole('button', { name: 'Check and store key' }));
    expect(await dialog.findByRole('alert')).toBeInTheDocument();
    expect(dialog.getByLabelText(/Account key/)).toHaveValue(KEY);
  });

  it('is not asked for when the field is empty', async () => {
    const { main } = await renderAccount({ tab: 'forecast', kind: 'agency' });
    await user.click(await button('Add account key'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Check and store key' }));
    expect(await dialog.findByText('Paste the key first.')).toBeInTheDocument();
    expect(main.calls.some(({ name }) => name === 'accountKeys.put')).toBe(false);
  });

  it('is removed only after its word was typed', async () => {
    const { main } = await renderAccount({
      tab: 'forecast',
      kind: 'agency',
      answers: {
        'accounts.get': () => accountPage({ keyFingerprint: 'nger' }),
        'accountKeys.remove': () => accountPage(),
      },
    });
    await user.click(await button("Account's key"));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove key' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByRole('button', { name: 'Remove key' })).toBeDisabled();
    await user.type(dialog.getByRole('textbox'), 'remove');
    await user.click(dialog.getByRole('button', { name: 'Remove key' }));
    await waitFor(() =>
      expect(main.calls).toContainEqual({ name: 'accountKeys.remove', input: expect.objectContaining({ accountId }) }),
    );
    expect(await button('Add account key')).toBeInTheDocument();
  });
});
