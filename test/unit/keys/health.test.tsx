import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HealthView } from '@renderer/features/keys/health-view';
import { roleIdSchema } from '@shared/domain/team';
import type { KeyHealth } from '@shared/ipc/support-models';
import { type Answers, renderApp } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { NOW, callsOf, freshProfile, idOf, jobReview, rows, user, vaultReport } from './support';

goWithoutStyleSheets();
giveElementsSize(2_600, 800);

const ofKey = (problem: 'no-key' | 'rejected' | 'old' | 'never-used') => ({
  ...{ problem, roleId: null, email: null, since: NOW - 3_600_000 },
});
const ofUser = (problem: 'no-private-key' | 'duplicate-service-user', id: string) => ({
  ...{ problem, roleId: roleIdSchema.parse(id), email: `bot-${id}@example.com`, since: null },
});
const health: KeyHealth = {
  unread: 2,
  accounts: [
    { accountId: idOf('1'), accountName: 'Panificio Moretti', problems: [ofUser('no-private-key', '71')] },
    { accountId: idOf('2'), accountName: 'Ottica Ñandú', problems: [ofKey('rejected'), ofKey('old')] },
    {
      ...{ accountId: idOf('3'), accountName: 'Café Àlba' },
      problems: [ofKey('no-key'), ofUser('duplicate-service-user', '72')],
    },
  ],
};

function show(found: KeyHealth = health, answers: Answers = {}) {
  const profile = freshProfile();
  return renderApp(<HealthView profile={profile} views={null} />, {
    profiles: [profile],
    answers: {
      'keys.health': () => found,
      'keys.list': () => rows,
      'jobs.review': (input) => jobReview(input),
      'vault.state': () => vaultReport({ state: 'ready' }),
      'access.load': () => ({ people: [], teams: [] }),
      ...answers,
    },
  });
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const selectAll = async () => {
  await screen.findByRole('row', { name: /bot-72@example.com/ });
  await user.click(await screen.findByRole('checkbox', { name: 'Select all problems shown' }));
};

describe('key health', () => {
  it('has one row for each problem, and counts them by kind', async () => {
    await show();
    expect(await screen.findByRole('row', { name: /bot-72@example.com/ })).toHaveTextContent('Duplicate service user');
    expect(await button('All problems (5)')).toBeInTheDocument();
    expect(await button('Never used (0)')).toBeDisabled();
    await user.click(await button('Old (1)'));
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('puts right only what each way is for', async () => {
    const rendered = await show();
    await selectAll();
    expect(await button('Create 1 key…')).toBeEnabled();
    // The key that is both rejected and old is one key.
    expect(await button('Rotate 1 key…')).toBeEnabled();
    expect(await button('Delete 1 service user…')).toBeEnabled();
    await user.click(await button('Generate 1 private key…'));
    await waitFor(() => expect(callsOf(rendered, 'jobs.review')).toHaveLength(1));
    expect(callsOf(rendered, 'jobs.review')).toMatchObject([
      {
        rows: [
          { accountId: '1', intent: { kind: 'generate-private-key', roleId: '71', called: 'bot-71@example.com' } },
        ],
      },
    ]);
    expect(await screen.findByRole('grid', { name: 'Rows of the job to review' })).toBeInTheDocument();
  });

  it('leaves alone what was chosen and is no longer shown', async () => {
    await show();
    await selectAll();
    await user.click(await button('No key (1)'));
    expect(await button('Create 1 key…')).toBeEnabled();
    expect(screen.queryByRole('button', { name: /Delete/ })).not.toBeInTheDocument();
  });

  it('leads to the rotation with the accounts marked', async () => {
    const { path } = await show();
    await selectAll();
    await user.click(await button('Rotate 1 key…'));
    await waitFor(() => expect(path()).toBe('/keys'));
  });

  it('counts the accounts nobody read, and reads them', async () => {
    const rendered = await show();
    expect(await screen.findByText(/The service users of 2 accounts have never been read/)).toBeInTheDocument();
    await user.click(await button('Read service users'));
    await waitFor(() => expect(callsOf(rendered, 'access.load')).toMatchObject([{ accountIds: null }]));
  });

  it('tells apart that nothing is wrong, that the service users were not read, and that there are no accounts', async () => {
    const well = { accounts: [{ accountId: idOf('1'), accountName: 'Panificio Moretti', problems: [] }], unread: 0 };
    const first = await show(well);
    expect(await screen.findByText(/no service user lacks a private key/)).toBeInTheDocument();
    first.unmount();
    const second = await show({ ...well, unread: 1 });
    expect(await screen.findByText(/Read the service users to know/)).toBeInTheDocument();
    second.unmount();
    await show({ accounts: [], unread: 0 });
    expect(await screen.findByText('No accounts are known yet')).toBeInTheDocument();
  });
});
