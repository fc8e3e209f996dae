import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Palette } from '@renderer/app/palette/palette';
import { type Answers, renderApp, testProfile, testSettings } from '@test/support/renderer';
import { cardOf } from '../onboarding/support';
import type { PhoneMatch } from '@shared/ipc/support-models';
import { accountRow } from '@test/support/account-row';

const studio = accountRow({ id: '102', name: 'Aurora Studio' });
const rows = [
  accountRow({ id: '101', name: 'Caffè Aurora', phone: '+39 02 5550 101' }),
  studio,
  accountRow({ id: '9007199254740993', name: 'Bäckerei Schön', phone: '+49 30 123456' }),
];

const match: PhoneMatch = {
  accountId: studio.id,
  name: 'Aurora Studio',
  by: 'spoki',
  channel: '+39 345 678 901',
  status: 'ACTIVE',
  phoneStatus: 'BANNED',
  stage: 'needs-attention',
  cause: 'banned',
  next: 'contact-spoki',
};

const answers: Answers = {
  'accounts.list': () => ({ rows, rowErrors: [], fetchedAt: 1, lastError: null, partial: false }),
  'settings.set': (change) => ({ ...testSettings, theme: change.theme ?? 'light' }),
  'accounts.findByPhone': () => [match],
  'onboarding.board': () => ({ cards: [], asOf: null }),
};

async function open(more: Answers = {}) {
  const onClose = vi.fn();
  const rendered = await renderApp(<Palette onClose={onClose} />, { answers: { ...answers, ...more } });
  const field = screen.getByRole('combobox');
  const active = () => {
    const id = field.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.textContent : null;
  };
  return { ...rendered, onClose, field, active, options: () => screen.queryAllByRole('option') };
}

describe('the command palette', () => {
  it('has the focus in its field, and names the option that Enter will run', async () => {
    const { field, active } = await open();
    expect(field).toHaveFocus();
    expect(active()).toBe('Accounts');
  });

  it('finds an account without its accents and opens it with Enter', async () => {
    const { onClose, path, active } = await open();
    await userEvent.keyboard('backerei');
    await waitFor(() => expect(active()).toContain('Bäckerei Schön'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe('/accounts/9007199254740993'));
    expect(onClose).toHaveBeenCalled();
  });

  it('moves with the arrows, around both ends, in the order on screen', async () => {
    const { active, options } = await open();
    await userEvent.keyboard('aurora');
    await waitFor(() => expect(options()).toHaveLength(2));
    expect(active()).toContain('Aurora Studio');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toContain('Caffè Aurora');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toContain('Aurora Studio');
    await userEvent.keyboard('{ArrowUp}');
    expect(active()).toContain('Caffè Aurora');
    expect(options().filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  });

  it('keeps the groups together, whatever fits best', async () => {
    const { options } = await open();
    await userEvent.keyboard('a');
    await waitFor(() => expect(options().length).toBeGreaterThan(4));
    const groups = within(screen.getByRole('listbox')).getAllByRole('group');
    expect(groups.flatMap((group) => within(group).getAllByRole('option'))).toEqual(options());
  });

  it('changes the theme', async () => {
    const { main } = await open();
    await userEvent.keyboard('theme dark{Enter}');
    await waitFor(() => expect(main.calls).toContainEqual({ name: 'settings.set', input: { theme: 'dark' } }));
  });

  it('asks Spoki for a phone number that the list does not have, and offers what it finds', async () => {
    const { main, path, active } = await open();
    await userEvent.keyboard('0039 345 678 901');
    await waitFor(() => expect(active()).toBe('Look up 0039 345 678 901 at Spoki'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(active()).toContain('Aurora Studio'));
    expect(main.calls).toContainEqual({
      name: 'accounts.findByPhone',
      input: { profileId: testProfile.id, phone: '0039 345 678 901' },
    });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe('/accounts/102'));
  });

  it('tells of a phone number its account, channel, status and stage, and leads to the next step', async () => {
    const { path, searchOf, options } = await open();
    await userEvent.keyboard('0039 345 678 901{Enter}');
    await waitFor(() => expect(options()[0]).toHaveTextContent('Aurora Studio'));
    expect(options()[0]).toHaveTextContent('102 · status ACTIVE · phone BANNED · +39 345 678 901');
    expect(options()[1]).toHaveTextContent('Contact Spoki… Aurora Studio');
    expect(options()[1]).toHaveTextContent('Needs attention: The number is banned');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(path()).toBe('/onboarding'));
    expect(searchOf()).toEqual({ account: '102' });
  });

  it('tells the stage of a number that the list has without asking Spoki', async () => {
    const card = cardOf({
      id: '101',
      accountName: 'Caffè Aurora',
      phone: '+39 02 5550 101',
      stage: 'connected',
      cause: 'awaiting-activation',
      next: 'refresh-status',
    });
    const { main, path, searchOf, options } = await open({
      'onboarding.board': () => ({ cards: [card], asOf: 1 }),
    });
    await userEvent.keyboard('0039 02 5550 101');
    await waitFor(() => expect(options()[1]).toHaveTextContent('Connected: Waits for its activation'));
    expect(options().filter(({ textContent }) => textContent?.startsWith('Caffè Aurora'))).toHaveLength(1);
    expect(main.calls.some(({ name }) => name === 'accounts.findByPhone')).toBe(false);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(path()).toBe('/accounts/101'));
    expect(searchOf()).toEqual({ tab: 'channels' });
  });

  it('says when nothing was found, and does nothing on Enter when nothing matches', async () => {
    const { onClose } = await open({ 'accounts.findByPhone': () => [] });
    await userEvent.keyboard('+1 555 000 000{Enter}');
    expect(await screen.findByText('No account was found for +1 555 000 000.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('closes on Escape', async () => {
    const { onClose } = await open();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
