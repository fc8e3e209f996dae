import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Channel, channelIdSchema } from '@shared/domain/channel';
import { accountIdSchema } from '@shared/domain/ids';
import type { OperationRecord } from '@shared/domain/operation';
import { ChannelsTab } from '@renderer/features/channels/channels-tab';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { operationIn, reviewOf } from '@test/support/operations';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

const user = userEvent.setup();
const account = ordinaryAccount({ id: '3', name: 'Café Àlba' });
const strange: Channel = {
  id: channelIdSchema.parse('7'),
  name: 'Main',
  identifier: '+39055',
  wabaId: null,
  platform: 1,
  isPrimary: null,
  status: null,
  phoneStatus: 'connected',
  quality: null,
  raw: { platform: '1', status: '17', phoneStatus: '4', quality: 'VIOLET' },
};

function show(keyFingerprint: string | null, answers: Answers = {}) {
  const page = { account, history: [], gone: false, keyFingerprint };
  return renderApp(<ChannelsTab profile={testProfile} page={page} />, {
    answers: {
      'keys.list': () => [],
      'operations.unknown': () => [],
      'journal.list': () => ({ operations: [], total: 0 }),
      'links.list': () => [],
      'channels.list': () => ({ rows: [strange], rowErrors: [], fetchedAt: Date.now(), partial: false }),
      ...answers,
    },
  });
}

describe('the channels of an account', () => {
  giveElementsSize(1_000, 400);

  it('are not asked for without its own key; one is offered', async () => {
    const { main } = await show(null);
    expect(await screen.findByText('The channels need the account’s own key')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Create an account key…' })).toBeEnabled();
    expect(main.calls.map(({ name }) => name)).not.toContain('channels.list');
  });

  it('show what is not known as it came', async () => {
    await show('q7Zx');
    const row = within(await screen.findByRole('table', { name: 'Channels of this account' }));
    expect(await row.findByText('17')).toBeInTheDocument();
    expect(row.getByText('VIOLET')).toBeInTheDocument();
    expect(row.getByText('Connected')).toBeInTheDocument();
    expect(row.getByText('—')).toBeInTheDocument();
  });

  it('of WhatsApp begin with a link, whose dialog follows', async () => {
    const intent = {
      ...{ kind: 'create-channel' as const, platform: 1 },
      ...{ name: null, identifier: null, isPrimary: false },
    };
    const done = operationIn('OK', intent, { accountId: accountIdSchema.parse('3') });
    const made = { what: 'onboarding-link' as const, host: 'app.spoki.com', channelId: null };
    const records = done.records.map((one): OperationRecord => (one.type === 'OK' ? { ...one, made } : one));
    const { main } = await show('q7Zx', {
      'operations.review': () => reviewOf(intent),
      'operations.confirm': () => ({ ...done, records }),
    });
    await user.click(await screen.findByRole('button', { name: 'New channel…' }));
    await user.click(await screen.findByRole('button', { name: 'Look at it…' }));
    await user.click(await screen.findByRole('button', { name: 'Create channel' }));
    expect(await screen.findByText(/The link leads to app\.spoki\.com/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(await screen.findByRole('dialog', { name: /Café Àlba/ })).toBeInTheDocument();
    expect(main.calls.map(({ name }) => name)).toContain('links.list');
  });
});
