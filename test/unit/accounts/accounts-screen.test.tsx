import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { AccountsScreen } from '@renderer/features/accounts/accounts-screen';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { callsOf, listOf, search, showAccounts, shownNames } from './screen-support';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(2_600, 800);
// Whole screens, drawn on machines that are busy with other tests.
vi.setConfig({ testTimeout: 20_000 });

describe('the accounts screen', () => {
  it('shows every account in order, with "—" for what is not known', async () => {
    await showAccounts();
    expect(await screen.findByText('3 accounts')).toBeVisible();
    expect(shownNames()).toEqual(['Café Àlba', 'Ottica Ñandú', 'Panificio Moretti']);
    const cafe = within(screen.getByRole('row', { name: /Café Àlba/ }));
    expect(cafe.getByText('🦄 Enchanted')).toBeVisible();
    expect(cafe.getAllByText('—').length).toBeGreaterThan(0);
    const ottica = within(screen.getByRole('row', { name: /Ottica/ }));
    expect(ottica.getByText('9.00')).toHaveAttribute('title', '9000 thousandths');
    expect(ottica.getByText('low')).toBeVisible();
    expect(ottica.getByText('~12 d').parentElement).toHaveAttribute('title', expect.stringContaining('Estimate'));
    expect(ottica.getByText('10–14 d')).toBeVisible();
  });

  it('narrows as one types, and says of how many the totals are', async () => {
    await showAccounts();
    await user.type(search(), 'nandu');
    expect(shownNames()).toEqual(['Ottica Ñandú']);
    expect(screen.getByText('1 of 3 accounts')).toBeVisible();
    expect(screen.getByText('Total of 1 filtered')).toBeVisible();
  });

  it('empties the search with the first Esc and leaves it with the second', async () => {
    await showAccounts();
    await user.type(search(), 'x{Escape}');
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(search()).not.toHaveFocus();
  });

  it('leads from the search into the table, and from there into the account', async () => {
    const rendered = await showAccounts();
    await user.type(search(), 'o{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(rendered.path()).toBe('/accounts/1'));
  });

  it('filters by values with their counts, shows each as a chip, and takes it away again', async () => {
    await showAccounts();
    await user.click(await screen.findByRole('button', { name: 'Filter by Status' }));
    const menu = within(screen.getByRole('menu'));
    expect(menu.getByRole('menuitemcheckbox', { name: /Active/ })).toHaveTextContent('2');
    await user.click(menu.getByRole('menuitemcheckbox', { name: /Suspended/ }));
    await user.keyboard('{Escape}');
    expect(shownNames()).toEqual(['Ottica Ñandú']);
    await user.click(await screen.findByRole('button', { name: 'Remove the filter Status: Suspended' }));
    expect(shownNames()).toHaveLength(3);
  });

  it('says when nothing matches, and offers to clear the filters', async () => {
    await showAccounts();
    await user.type(search(), 'nobody');
    const state = within(screen.getByText('No account matches').closest('[role="status"]') as HTMLElement);
    await user.click(state.getByRole('button', { name: 'Clear filters' }));
    expect(shownNames()).toHaveLength(3);
  });

  it('keeps the rows of before when a refresh fails, and says why', async () => {
    const lastError = { kind: 'server-failed' as const, message: 'HTTP 503', status: 503 };
    await showAccounts({ 'accounts.list': () => listOf({ lastError }) });
    expect(await screen.findByText('The figures of before are shown.')).toBeVisible();
    expect(shownNames()).toHaveLength(3);
  });

  it('tells of rows that could not be read, and of a list that ended early', async () => {
    const rowErrors = [{ position: 7, message: 'id: not a number', name: '<b>Broken</b>' }];
    await showAccounts({ 'accounts.list': () => listOf({ rowErrors, partial: true }) });
    expect(await screen.findByText(/ended early/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show details' }));
    expect(screen.getByText('<b>Broken</b>')).toBeVisible();
    expect(screen.getByText('Row 7: id: not a number')).toBeVisible();
  });

  it('fetches by itself what was never fetched', async () => {
    const rendered = await showAccounts({
      'accounts.list': () => listOf({ rows: [], fetchedAt: null }),
      'accounts.refresh': () => listOf(),
    });
    expect(await screen.findByText('3 accounts')).toBeVisible();
    expect(callsOf(rendered, 'accounts.refresh')).toHaveLength(1);
  });

  it('says that the key may not list accounts, when that is why there are none', async () => {
    const lastError = { kind: 'forbidden' as const, message: 'HTTP 403' };
    await showAccounts({ 'accounts.list': () => listOf({ rows: [], fetchedAt: Date.now(), lastError }) });
    expect(await screen.findByText('This key may not list accounts')).toBeVisible();
  });

  it('exports what is shown, in its order, with the filter in words, and says where', async () => {
    const path = '/home/anna/accounts.csv';
    const rendered = await showAccounts({
      'exports.accounts': ({ accountIds }) => ({ path, rows: accountIds.length }),
      'exports.reveal': () => undefined,
    });
    await user.click(await screen.findByRole('columnheader', { name: /Credit/ }));
    await user.type(search(), 'o');
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByText(path)).toBeVisible();
    expect(callsOf(rendered, 'exports.accounts')).toEqual([
      expect.objectContaining({
        accountIds: ['1', '2'],
        filter: 'search: o',
        columns: expect.arrayContaining(['name', 'credit', 'asOf']),
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(callsOf(rendered, 'exports.reveal')).toEqual([{ path }]);
  });

  it('flags names that look the same with their id', async () => {
    const twins = [ordinaryAccount({ id: '8', name: 'Rossi' }), ordinaryAccount({ id: '9', name: 'Rоssi' })];
    await showAccounts({ 'accounts.list': () => listOf({ rows: twins }), 'accounts.loadMonth': () => ({ queued: 2 }) });
    expect(await screen.findByText('#8')).toBeVisible();
    expect(screen.getByText('#9')).toBeVisible();
  });

  it('looks up a phone number that no account in the list has', async () => {
    const rendered = await showAccounts({
      'accounts.findByPhone': () => [
        {
          accountId: accountIdSchema.parse('1'),
          name: 'Panificio Moretti',
          by: 'spoki',
          channel: '+39 333 4445556',
          status: 'ACTIVE',
          phoneStatus: null,
          stage: 'link-handed-out',
          cause: 'link-not-opened',
          next: 'remind-client',
        },
      ],
    });
    await user.click(search());
    await user.paste('+39 333 4445556');
    await user.click(screen.getByRole('button', { name: 'Look up +39 333 4445556 at Spoki' }));
    const found = await screen.findByRole('list', { name: 'Who the number belongs to' });
    expect(within(found).getByRole('link', { name: 'Open Panificio Moretti, 1' })).toBeVisible();
    expect(found).toHaveTextContent('Link handed out');
    expect(found).toHaveTextContent('The client has not used the link');
    await user.click(within(found).getByRole('link', { name: 'Remind client… Panificio Moretti' }));
    await waitFor(() => expect(rendered.path()).toBe('/onboarding'));
  });

  it('speaks Italian', async () => {
    await showAccounts({}, 'it');
    expect(await screen.findByRole('heading', { name: 'Account' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Credito, EUR' })).toBeVisible();
    expect(screen.getByText('120,00')).toBeVisible();
  });
});

describe('coming back to the accounts', () => {
  function Away() {
    const [away, setAway] = useState(false);
    return (
      <>
        <button onClick={() => setAway(!away)}>{away ? 'back' : 'away'}</button>
        {!away && <AccountsScreen profile={testProfile} />}
      </>
    );
  }

  it('finds search and order as they were left', async () => {
    await renderApp(<Away />, { answers: { 'accounts.list': () => listOf(), 'views.list': () => [] } });
    await user.click(await screen.findByRole('columnheader', { name: /Credit/ }));
    await user.type(search(), 'o');
    await user.click(screen.getByRole('button', { name: 'away' }));
    await user.click(screen.getByRole('button', { name: 'back' }));
    expect(search()).toHaveValue('o');
    expect(shownNames()).toEqual(['Panificio Moretti', 'Ottica Ñandú']);
  });
});
