import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Input } from '@shared/ipc/contract';
import type { JournalReportView, OperationView } from '@shared/ipc/operation-models';
import { ActivityScreen } from '@renderer/features/activity/activity-screen';
import { ActivityTab } from '@renderer/features/activity/activity-tab';
import { accountPage } from '@test/support/account-page';
import { createKey, operationIn, recharge, setMargins, withdrawal } from '@test/support/operations';
import { type Answers, failure, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const OK = operationIn('OK', recharge(100_000), { note: 'November' });
const MANUAL = operationIn('MANUAL', withdrawal(20_001), {}, { decision: 'not-applied' });
const MARGINS = operationIn('OK', setMargins);
const ALL = [OK, MANUAL, MARGINS, operationIn('UNKNOWN', createKey)];

/** As main filters, as far as these tests ask. */
function journalOf(operations: readonly OperationView[]): Answers['journal.list'] {
  return ({ filter, offset = 0, limit }) => {
    const through = operations.filter(
      ({ operationId, intent, state }) =>
        (filter.states?.includes(state) ?? true) &&
        (filter.kinds?.includes(intent.intent.kind) ?? true) &&
        (filter.accountId === undefined || filter.accountId === intent.accountId) &&
        (filter.text === undefined ||
          `${operationId} ${intent.note}`.toLowerCase().includes(filter.text.toLowerCase())),
    );
    return { operations: through.slice(offset, offset + limit), total: through.length };
  };
}

async function show(operations: readonly OperationView[] = ALL, answers: Answers = {}) {
  const rendered = await renderApp(<ActivityScreen profile={testProfile} />, {
    answers: {
      'journal.list': journalOf(operations),
      'accounts.list': () => ({ rows: [], rowErrors: [], fetchedAt: null, lastError: null, partial: false }),
      ...answers,
    },
  });
  const asked = (name: string) => rendered.main.calls.filter((call) => call.name === name);
  return { ...rendered, asked };
}

const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);
const loaded = (count: number) => waitFor(() => expect(rows()).toHaveLength(count));
const report = (changes: Partial<JournalReportView> = {}): JournalReportView => ({
  problems: [],
  head: { count: 11, hash: 'e26a698ab1d0'.padEnd(64, '0') },
  seal: { state: 'sealed' },
  acceptedAtOpening: 0,
  verifiedAt: Date.UTC(2026, 10, 22, 12),
  ...changes,
});

describe('the list of operations', () => {
  it('tells each by what, its amount or span of margins, its outcome, account, profile and note', async () => {
    await show();
    await loaded(4);
    const [first, second, third, fourth] = rows();
    expect(first).toHaveTextContent(/Recharge€100\.00ConfirmedPanificio MorettiNorthwind MessagingNovember1310783/);
    expect(second).toHaveTextContent(/Withdrawal€20\.001By hand: not applied/);
    expect(third).toHaveTextContent(/Margins€0\.000 to €0\.049Confirmed/);
    expect(fourth).toHaveTextContent(/New key—Outcome not known/);
    expect(screen.getByText('4 operations')).toBeVisible();
  });

  it('reads more as its last rows come into sight, and says how many there are in all', async () => {
    const many = Array.from({ length: 250 }, (_, index) => operationIn('OK', recharge(index + 1)));
    const { asked } = await show(many);
    await screen.findByText('250 operations');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '251');
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    const offsets = () =>
      asked('journal.list')
        .map(({ input }) => input as Input<'journal.list'>)
        .filter(({ limit }) => limit === 100)
        .map(({ offset }) => offset);
    await waitFor(() => expect(offsets()).toEqual([0, 100]));
  });

  it('says that nothing was ever changed, and leads to Credit', async () => {
    await show([]);
    expect(await screen.findByText('Nothing was ever changed from here')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to Credit' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled();
  });

  it('says why the journal cannot be read', async () => {
    await show([], { 'journal.list': failure({ kind: 'journal-failed', message: 'damaged' }) });
    expect(await screen.findByText('The journal cannot be read')).toBeVisible();
    expect(screen.getByText('The journal failed')).toBeVisible();
  });
});

describe('filters', () => {
  it('are chips that can be taken away, and say how many of all they let through', async () => {
    await show();
    await loaded(4);
    await userEvent.click(screen.getByRole('button', { name: 'Filter by Kind' }));
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Recharge' }));
    await userEvent.keyboard('{Escape}');
    await loaded(1);
    expect(screen.getByText('1 of 4 operations')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the filter Kind: Recharge' }));
    await loaded(4);
  });

  it('tell apart that nothing matches, and can be cleared from there', async () => {
    await show();
    await loaded(4);
    await userEvent.type(screen.getByRole('searchbox'), 'no such note');
    expect(await screen.findByText('None of 4 operations passes the filters.')).toBeVisible();
    const [, inPlaceOfRows] = screen.getAllByRole('button', { name: 'Clear filters' });
    if (inPlaceOfRows) await userEvent.click(inPlaceOfRows);
    await loaded(4);
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});

describe('one operation', () => {
  it('opens by Enter with all its records, and closes by Escape', async () => {
    await show();
    await loaded(4);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    const panel = within(await screen.findByRole('dialog', { name: 'Recharge €100.00' }));
    expect(await panel.findByText('Confirmed by a person, recorded')).toBeVisible();
    expect(panel.getByText('Sending begun')).toBeVisible();
    expect(panel.getByText('Spoki confirmed it')).toBeVisible();
    expect(panel.getByText('{"destination_account":1310783}')).toBeVisible();
    expect(panel.getByText('HTTP status 204')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('narrows the list to its account', async () => {
    const { asked } = await show();
    await loaded(4);
    await userEvent.dblClick(within(screen.getByRole('grid')).getByText('€100.00'));
    await userEvent.click(await screen.findByRole('button', { name: 'Only this account' }));
    expect(await screen.findByRole('button', { name: 'Remove the filter Account: Panificio Moretti' })).toBeVisible();
    await waitFor(() =>
      expect(asked('journal.list').at(-1)?.input).toMatchObject({ filter: { accountId: OK.intent.accountId } }),
    );
  });
});

describe('exporting', () => {
  it.each([
    ['csv', /^CSV: 1 operation, one line a record$/],
    ['jsonl', /^JSONL: 1 operation, with the hashes of the chain$/],
  ] as const)(
    'says how much goes into the %s file, exports what is filtered, and says where it went',
    async (format, name) => {
      const { asked } = await show(ALL, { 'journal.export': () => ({ path: '/home/anna/activity', rows: 3 }) });
      await loaded(4);
      await userEvent.type(screen.getByRole('searchbox'), 'november');
      await loaded(1);
      await userEvent.click(screen.getByRole('button', { name: 'Export' }));
      await userEvent.click(screen.getByRole('menuitem', { name }));
      expect(await screen.findByText('Saved 3 records to')).toBeVisible();
      expect(asked('journal.export').map(({ input }) => input)).toEqual([{ format, filter: { text: 'november' } }]);
    },
  );
});

describe('verifying', () => {
  const verify = async (answer: Answers['journal.verify']) => {
    const shown = await show(ALL, { 'journal.verify': answer });
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    return shown;
  };

  it('says that all is well, of how many records, under which hash, and sealed', async () => {
    await verify(() => report());
    expect(await screen.findByText('All is well: 11 records, each as it was written.')).toBeVisible();
    expect(screen.getByText('Last hash e26a698ab1d0')).toBeVisible();
    expect(screen.getByText('Sealed with a key from the keychain')).toBeVisible();
  });

  it('says what it could not check while the seal is pending', async () => {
    await verify(() => report({ seal: { state: 'pending', why: 'the keychain is locked' }, acceptedAtOpening: 2 }));
    expect(await screen.findByText(/cut off at the end would not be found: the keychain is locked/)).toBeVisible();
    expect(screen.getByText(/2 records were written shortly before the app ended/)).toBeVisible();
  });

  it('names each problem by its record, and leads to the operation concerned', async () => {
    const about = { to: null, detail: 'its hash differs' };
    await verify(() =>
      report({
        problems: [
          { what: 'altered', sequence: 4, ...about, operationId: OK.operationId },
          { what: 'cut-off', sequence: 9, ...about, to: 11, operationId: null },
          { what: 'seal-broken', sequence: null, ...about, operationId: null },
        ],
      }),
    );
    const list = await screen.findByRole('list', { name: 'Problems of the journal' });
    const lines = within(list).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^Record 4: was altered/),
      expect.stringMatching(/^Records 9 to 11: cut off at the end/),
      expect.stringMatching(/^The whole journal: the seal does not fit/),
    ]);
    expect(screen.getByRole('alert')).toHaveTextContent('3 problems were found');
    await userEvent.click(within(list).getByRole('button', { name: 'Open the operation' }));
    expect(await screen.findByRole('dialog', { name: 'Recharge €100.00' })).toBeVisible();
  });

  it('shows why it could not be done', async () => {
    await verify(failure({ kind: 'journal-failed', message: 'damaged' }));
    expect(await screen.findByText('The journal failed')).toBeVisible();
  });
});

describe('the activity of one account', () => {
  it('asks for its operations from this profile alone', async () => {
    const page = accountPage({});
    const { main } = await renderApp(<ActivityTab profile={testProfile} page={page} />, {
      answers: { 'journal.list': journalOf([]), 'operations.unknown': () => [] },
    });
    expect(await screen.findByText(/Changes of this account will stand here/)).toBeVisible();
    const [asked] = main.calls.filter(({ name }) => name === 'journal.list');
    expect(asked?.input).toMatchObject({ filter: { profileId: testProfile.id, accountId: page.account.id } });
  });
});
