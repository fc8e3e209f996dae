import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountsScreen } from '@renderer/features/accounts/accounts-screen';
import { select } from '@renderer/lib/selection';
import { renderApp, testProfile, type Answers, type Rendered } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { listOf, rows, search, showAccounts } from './screen-support';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(2_600, 800);
vi.setConfig({ testTimeout: 20_000 });
beforeEach(() => select(testProfile.id, []));

const bar = () => within(screen.getByRole('toolbar', { name: 'Selected accounts' }));
/** The screen once its rows are there. */
async function showRows(answers: Answers = {}): Promise<Rendered> {
  const rendered = await showAccounts(answers);
  await screen.findByRole('checkbox', { name: 'Select Café Àlba' });
  return rendered;
}
const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name: `Select ${name}` });

describe('selecting accounts', () => {
  it('says how, and offers nothing to do, while none is selected', async () => {
    await showRows();
    expect(bar().getByRole('status')).toHaveTextContent('Select accounts with their boxes');
    expect(bar().queryByRole('button')).not.toBeInTheDocument();
    expect(bar().queryByRole('link')).not.toBeInTheDocument();
  });

  it('counts those selected of those shown, and those that a search hides', async () => {
    await showRows();
    await user.click(box('Panificio Moretti'));
    await user.click(box('Café Àlba'));
    expect(bar().getByRole('status')).toHaveTextContent('2 selected of 3 shown');
    await user.type(search(), 'alba');
    expect(bar().getByRole('status')).toHaveTextContent('2 selected, 1 of them not among the 1 shown');
    await user.click(bar().getByRole('button', { name: 'Clear selection' }));
    expect(bar().getByRole('status')).toHaveTextContent('Select accounts with their boxes');
  });

  it('works by keyboard alone, from the search to an action', async () => {
    const rendered = await showRows();
    await user.type(search(), '{ArrowDown} {ArrowDown}{Shift>} {/Shift}');
    expect(bar().getByRole('status')).toHaveTextContent('2 selected of 3 shown');
    await user.tab();
    expect(bar().getByRole('link', { name: 'Recharge…' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(rendered.path()).toBe('/credit'));
  });

  it.each([
    ['Withdraw…', '/credit', { do: 'withdraw' }],
    ['Plan…', '/credit', { do: 'plan' }],
    ['Set margins…', '/margins', { do: 'set' }],
    ['What-if…', '/margins', { do: 'what-if' }],
  ])('leads with %s to where it is done', async (name, path, asked) => {
    const rendered = await showRows();
    await user.click(box('Ottica Ñandú'));
    await user.click(bar().getByRole('link', { name }));
    await waitFor(() => expect(rendered.path()).toBe(path));
    expect(rendered.searchOf()).toEqual(asked);
  });

  it('keeps the keys of accounts in a menu', async () => {
    const rendered = await showRows();
    await user.click(box('Ottica Ñandú'));
    await user.click(bar().getByRole('button', { name: 'Keys' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rotate keys…' }));
    await waitFor(() => expect(rendered.path()).toBe('/keys'));
    expect(rendered.searchOf()).toEqual({ do: 'rotate' });
  });

  it('finds the selection again after having been elsewhere', async () => {
    const first = await showRows();
    await user.click(box('Ottica Ñandú'));
    first.unmount();
    await showRows();
    expect(box('Ottica Ñandú')).toBeChecked();
    expect(box('Panificio Moretti')).not.toBeChecked();
  });

  it('lets go of accounts that the list no longer has', async () => {
    const list = { now: listOf() };
    const { main } = await showRows({ 'accounts.list': () => list.now });
    await user.click(box('Ottica Ñandú'));
    await user.click(box('Café Àlba'));
    list.now = listOf({ rows: rows.filter(({ id }) => id !== '2') });
    main.emit({ type: 'accounts-changed', profileId: testProfile.id });
    await waitFor(() => expect(bar().getByRole('status')).toHaveTextContent('1 selected of 2 shown'));
  });

  it('is not there with the key of an agency, which can do nothing to several accounts', async () => {
    const agency = { ...testProfile, kind: 'agency' as const };
    await renderApp(<AccountsScreen profile={agency} />, {
      answers: { 'accounts.list': () => listOf(), 'views.list': () => [] },
      profiles: [agency],
    });
    await screen.findByRole('grid');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: /^Profit/ })).not.toBeInTheDocument();
  });
});
