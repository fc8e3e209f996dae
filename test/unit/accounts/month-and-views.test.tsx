import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { AccountRow, SavedView } from '@shared/ipc/models';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { failure, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { callsOf, listOf, search, showAccounts, shownNames } from './screen-support';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(2_600, 800);
// Whole screens, drawn on machines that are busy with other tests.
vi.setConfig({ testTimeout: 20_000 });

describe('month figures', () => {
  const lacking = (count: number): AccountRow[] =>
    Array.from({ length: count }, (_, index) =>
      ordinaryAccount({ id: String(index + 1), name: `Client ${index}`, month: null }),
    );

  it('are fetched unasked when few lack them, show how far they are, and can be stopped', async () => {
    const rendered = await showAccounts({
      'accounts.list': () => listOf({ rows: lacking(3) }),
      'accounts.loadMonth': ({ accountIds }) => ({ queued: accountIds.length }),
      'work.cancel': () => undefined,
    });
    await waitFor(() => expect(callsOf(rendered, 'accounts.loadMonth')).toHaveLength(1));
    expect(callsOf(rendered, 'accounts.loadMonth')[0]).toMatchObject({ accountIds: ['1', '2', '3'] });
    const progress = { profileId: testProfile.id, done: 1, total: 3, failed: 0, etaMs: 60_000, running: true };
    rendered.main.emit({ type: 'month-progress', ...progress });
    expect(await screen.findByText('Month figures 1 of 3')).toBeVisible();
    expect(screen.getByText(/about 1 min/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(callsOf(rendered, 'work.cancel')).toHaveLength(1);
    rendered.main.emit({ type: 'month-progress', ...progress, running: false });
    expect(await screen.findByRole('button', { name: 'Load month figures of 3 accounts' })).toBeVisible();
  });

  it('wait to be asked for when many lack them', async () => {
    const rendered = await showAccounts({
      'accounts.list': () => listOf({ rows: lacking(201) }),
      'accounts.loadMonth': ({ accountIds }) => ({ queued: accountIds.length }),
    });
    await user.click(await screen.findByRole('button', { name: 'Load month figures of 201 accounts' }));
    expect(callsOf(rendered, 'accounts.loadMonth')).toHaveLength(1);
  });
});

describe('saved views', () => {
  it('are saved, left, applied again and deleted', async () => {
    let saved: SavedView[] = [];
    await showAccounts({
      'views.list': () => saved,
      'views.save': ({ view }) => (saved = [...saved.filter(({ id }) => id !== view.id), view]),
      'views.remove': ({ viewId }) => (saved = saved.filter(({ id }) => id !== viewId)),
    });
    await user.type(search(), 'nandu');
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(screen.getByRole('menuitem', { name: 'Save as a new view…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Glasses{Enter}');

    await user.click(await screen.findByRole('button', { name: 'View: Glasses' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'All accounts' }));
    expect(shownNames()).toHaveLength(3);

    await user.click(await screen.findByRole('button', { name: 'Views' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Glasses' }));
    expect(shownNames()).toEqual(['Ottica Ñandú']);

    await user.click(await screen.findByRole('button', { name: 'View: Glasses' }));
    await user.click(screen.getByRole('menuitem', { name: 'Delete “Glasses”…' }));
    await user.click(await screen.findByRole('button', { name: 'Delete the view' }));
    expect(await screen.findByRole('button', { name: 'Views' })).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('say that they were changed since they were saved, and why the change could not be saved', async () => {
    const state =
      '{"version":1,"search":"","filters":{},"sort":{"column":"credit","descending":true},"columns":["id"]}';
    const view = { id: '0b0f3c1e-6f5d-4f3b-9a51-0c8a3c9f7e11', name: 'By credit', state };
    await showAccounts({
      'views.list': () => [view],
      'views.save': failure({ kind: 'store-failed', message: 'the disk is full' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Views' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'By credit' }));
    const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers).toEqual(['', 'Name', 'Id']);
    await user.type(search(), 'o');
    await user.click(await screen.findByRole('button', { name: 'View: By credit (changed)' }));
    await user.click(screen.getByRole('menuitem', { name: 'Save changes to “By credit”' }));
    expect(await screen.findByText('The local store failed')).toBeVisible();
  });
});
