import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { monthOf } from '@shared/domain/report-day';
import type { AccountReport } from '@shared/domain/report';
import { failure } from '@test/support/renderer';
import { account, accountPage, busyDay, renderAccount, today, usage, user } from '@test/support/account-page';

const monthStart = `${monthOf(today)}-01`;
const report: AccountReport = {
  periodStart: monthStart,
  contactedContacts: null,
  templateMessages: 10,
  freeMessages: 0,
  incomingMessages: 4,
  exchangedMessages: 14,
  sentMessages: 12,
  deliveredMessages: 8,
  readMessages: 6,
  conversations: 2,
};

describe('the Forecast tab', () => {
  const forecast = {
    'forecast.get': ({ country }: { country: string }) => ({
      country,
      fetchedAt: Date.now(),
      forecast: { marketing_templates: 1_417, service_messages: 'unlimited', rcs_messages: 3, sms: null },
    }),
  };

  it("tells how many messages the credit buys in the account's country", async () => {
    await renderAccount({ tab: 'forecast', answers: forecast });
    expect((await screen.findByText('Marketing templates')).parentElement).toHaveTextContent('1,417');
    expect(screen.getByRole('combobox', { name: 'Country of the recipients' })).toHaveValue('Italy (IT)');
    expect(screen.getByText('Service messages').parentElement).toHaveTextContent('Unlimited');
    expect(screen.getByText('SMS').parentElement).toHaveTextContent('—');
  });

  it('shows kinds it does not know under the name Spoki gave them', async () => {
    await renderAccount({ tab: 'forecast', answers: forecast });
    expect((await screen.findByText('rcs_messages')).closest('div')).toHaveTextContent("3Spoki's own name");
  });

  it('asks anew for another country, and on refresh', async () => {
    const { main } = await renderAccount({ tab: 'forecast', answers: forecast });
    const country = await screen.findByRole('combobox', { name: 'Country of the recipients' });
    await user.clear(country);
    await user.type(country, 'Germany');
    await user.click(await screen.findByRole('option', { name: 'Germany (DE)' }));
    const asked = () => main.calls.filter(({ name }) => name === 'forecast.get').map(({ input }) => input);
    await waitFor(() => expect(asked()).toContainEqual(expect.objectContaining({ country: 'DE', refresh: false })));
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(asked()).toContainEqual(expect.objectContaining({ country: 'DE', refresh: true })));
  });

  it('asks for a country where the account has none', async () => {
    const page = () => accountPage({ account: { ...account, countryCode: null } });
    const { main } = await renderAccount({ tab: 'forecast', answers: { ...forecast, 'accounts.get': page } });
    expect(await screen.findByText(/^Choose a country/)).toBeInTheDocument();
    expect(main.calls.some(({ name }) => name === 'forecast.get')).toBe(false);
  });

  it('says why there is none', async () => {
    await renderAccount({
      tab: 'forecast',
      answers: { 'forecast.get': failure({ kind: 'unreachable', message: 'ENOTFOUND' }) },
    });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});

describe("the account's own figures", () => {
  const withKey = {
    'accounts.get': () => accountPage({ keyFingerprint: 'nger' }),
    'accountKeys.detail': () => ({ account, channels: [], current: report, currentError: null, fetchedAt: Date.now() }),
    'accountKeys.reports': () => ({ rows: [report], fetchedAt: Date.now(), partial: false }),
  };

  it('take a key, and the tab offers to add one', async () => {
    const { main } = await renderAccount({ tab: 'own' });
    const state = (await screen.findByText('No key of this account is held')).closest('[role="status"]');
    expect(state).toHaveTextContent('Add account key');
    expect(main.calls.some(({ name }) => name === 'accountKeys.reports')).toBe(false);
  });

  it('say how each channel stands, and what they do not know as it came', async () => {
    const channel = {
      id: '1',
      name: 'Main',
      identifier: '39555',
      platform: 'WhatsApp',
      status: 'Active',
      isPrimary: true,
    };
    const channels = [
      { ...channel, phoneStatus: '🟡 Flagged', quality: '🔴 Red' },
      { ...channel, id: '2', phoneStatus: '🛸 Abducted', quality: '🟣 Purple' },
    ];
    const detail = () => ({ account, channels, current: report, currentError: null, fetchedAt: Date.now() });
    await renderAccount({ tab: 'own', answers: { ...withKey, 'accountKeys.detail': detail } });
    const rows = within(await screen.findByRole('table', { name: 'Channels' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/WhatsAppActiveFlaggedRed$/);
    expect(rows[2]).toHaveTextContent(/Active🛸 Abducted🟣 Purple$/);
  });

  it("stand beside the partner's figures for the same days, with the difference", async () => {
    const rows = (range: { from: string; to: string }) => usage(range, [busyDay(monthStart)]);
    await renderAccount({ tab: 'own', answers: { ...withKey, 'usage.rows': rows } });
    const table = within(await screen.findByRole('table', { name: 'Reports' }));
    await waitFor(() => expect(table.getAllByRole('row')[1]).toHaveTextContent(/12Partner 10Difference \+2/));
  });

  it("have no difference while the partner's days are lacking, and offer to fetch them", async () => {
    const nothing = (range: { from: string; to: string }) => ({ ...usage(range, []), fetched: [] });
    const { main } = await renderAccount({
      tab: 'own',
      answers: { ...withKey, 'usage.rows': nothing, 'usage.refresh': (range) => usage(range, [busyDay(monthStart)]) },
    });
    const table = within(await screen.findByRole('table', { name: 'Reports' }));
    expect(table.getAllByRole('row')[1]).not.toHaveTextContent('Difference');
    expect(main.calls.some(({ name }) => name === 'usage.refresh')).toBe(false);
    await user.click(await screen.findByRole('button', { name: "Fetch the partner's days" }));
    await waitFor(() => expect(table.getAllByRole('row')[1]).toHaveTextContent('Difference +2'));
  });

  it('are shown alone for an agency profile, with their cache age', async () => {
    await renderAccount({ tab: 'own', kind: 'agency', answers: withKey });
    const table = within(await screen.findByRole('table', { name: 'Reports' }));
    expect(table.getAllByRole('row')[1]).toHaveTextContent('12');
    expect(table.getAllByRole('row')[1]).not.toHaveTextContent('Partner');
    expect(screen.getByText(/^Spoki caches this for 30 minutes/)).toBeInTheDocument();
  });

  it('say that the list ended early, and that the current report failed', async () => {
    await renderAccount({
      tab: 'own',
      answers: {
        ...withKey,
        'accountKeys.detail': () => ({
          account,
          channels: [],
          current: null,
          currentError: { kind: 'rate-limited', message: '429' },
          fetchedAt: Date.now(),
        }),
        'accountKeys.reports': () => ({ rows: [report], fetchedAt: Date.now(), partial: true }),
      },
    });
    expect(await screen.findByText(/^Spoki ended the list early/)).toBeInTheDocument();
    expect(await screen.findByText('The current report could not be fetched.')).toBeInTheDocument();
  });
});
