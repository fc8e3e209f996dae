import { configure, screen, within } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { profileIdSchema } from '@shared/domain/ids';
import { intentRecordSchema, madeSchema, type OperationId } from '@shared/domain/operation';
import type { AppError } from '@shared/errors/app-error';
import type { Input } from '@shared/ipc/contract';
import type { Profile } from '@shared/ipc/models';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import type { ClientReading } from '@shared/ipc/support-models';
import { ClientsTask } from '@renderer/features/clients/clients-task';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { type Answers, type Rendered, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
giveElementsSize(1_200, 600);
goWithoutStyleSheets();
const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

let reviewed: Review[] = [];

/** A review of one change that nothing speaks against. */
function review({ profileId, accountId, intent, note }: Input<'operations.review'>): Review {
  const { at, ...intended } = intentRecordSchema.parse({
    type: 'INTENT',
    operationId: randomUUID(),
    at: Date.now(),
    profileId,
    profileName: 'Northwind',
    accountId,
    accountName: null,
    currency: 'EUR',
    intent,
    request: { method: 'POST', path: 'partners/add_sv_clients/', body: '[]' },
    note,
    jobId: null,
    againOf: null,
  });
  const made: Review = {
    reviewId: randomUUID(),
    expiresAt: at + 600_000,
    intended,
    dryRun: { method: 'POST', url: 'https://api.spoki.com/api/1/x/', headers: {}, body: '[]' },
    ...{ credit: null, creditError: null, creditAfter: null, repeatOf: null, blockedBy: null, typed: null },
  };
  reviewed.push(made);
  return made;
}

type Last = (operationId: OperationId, at: number) => Pick<OperationView, 'state' | 'records'>;

function outcome(reviewId: string, last: Last): OperationView {
  const found = reviewed.find((one) => one.reviewId === reviewId);
  if (!found) throw new Error('it was reviewed');
  const at = Date.now();
  const intent = { ...found.intended, at };
  const { operationId } = found.intended;
  return { operationId, intent, ...last(operationId, at) };
}

function freshProfile(): Profile {
  return { ...testProfile, id: profileIdSchema.parse(randomUUID()) };
}

async function show(answers: Answers = {}, profile = freshProfile()): Promise<Rendered> {
  reviewed = [];
  return renderApp(<ClientsTask profile={profile} onBack={() => undefined} />, {
    profiles: [profile],
    settings: { language: 'en', activeProfileId: profile.id },
    answers: {
      'accounts.list': () => ({
        rows: [ordinaryAccount({ id: '7', name: 'Panificio Moretti' })],
        ...{ rowErrors: [], fetchedAt: Date.now(), lastError: null, partial: false },
      }),
      'operations.unknown': () => [],
      'operations.review': review,
      'journal.list': () => ({ operations: [], total: 0 }),
      ...answers,
    },
  });
}

const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);

async function fillForm(email = 'anna@aurora.it'): Promise<void> {
  await user.type(await screen.findByRole('textbox', { name: 'Account name' }), 'Caffè Aurora');
  await user.type(screen.getByRole('combobox', { name: 'Country' }), 'Ital');
  await user.click(await screen.findByRole('option', { name: 'Italy' }));
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), email);
  await user.type(screen.getByRole('textbox', { name: 'First name' }), 'Anna');
  await user.type(screen.getByRole('textbox', { name: 'VAT, %' }), '22,5');
}

async function createIt(): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Review the client…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Create a client' });
  await user.click(await within(dialog).findByRole('button', { name: 'Create client' }));
  await user.click(await within(dialog).findByRole('button', { name: 'Close' }));
}

describe('one new client', () => {
  it('says at each field what is wrong with it, and sends nothing', async () => {
    const shown = await show();
    await user.type(await screen.findByRole('textbox', { name: 'E-mail' }), 'anna');
    await user.type(screen.getByRole('textbox', { name: 'VAT, %' }), '2200');
    await user.click(screen.getByRole('button', { name: 'Review the client…' }));
    await screen.findByText('There is no account name.');
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(
      'This is not an e-mail address.',
    );
    expect(screen.getByRole('textbox', { name: 'VAT, %' })).toHaveAccessibleDescription(
      'At most 100 %. For 22 % write 22.',
    );
    expect(callsOf(shown, 'operations.review')).toEqual([]);
  });

  it('is reviewed as it is sent, created, and led on to its account and its activation', async () => {
    const shown = await show({
      'operations.confirm': ({ reviewId }) =>
        outcome(reviewId, (operationId, at) => ({
          state: 'OK',
          records: [
            {
              ...{ type: 'OK', operationId, at, newKey: null, answer: { status: 200, body: '[]' } },
              made: madeSchema.parse({ what: 'clients', accounts: [{ position: 0, accountId: '2336' }] }),
            },
          ],
        })),
    });
    await fillForm();
    await createIt();
    expect(callsOf(shown, 'operations.review')).toMatchObject([
      {
        accountId: null,
        intent: {
          kind: 'add-clients',
          clients: [
            {
              ...{ accountName: 'Caffè Aurora', countryCode: 'IT', email: 'anna@aurora.it', firstName: 'Anna' },
              vatAmount: 2250,
            },
          ],
        },
      },
    ]);
    expect(await screen.findByText(/was created as account 2336/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Account name' })).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Start activation' }));
    expect(shown.path()).toBe('/onboarding');
    expect(shown.searchOf()).toEqual({ do: 'activate' });
  });

  it('comes back with Spoki’s words at the field that was refused', async () => {
    const error: AppError = { kind: 'rejected', message: 'HTTP 400', fields: { email: ['This address is in use.'] } };
    await show({
      'operations.confirm': ({ reviewId }) =>
        outcome(reviewId, (operationId, at) => ({
          state: 'REJECTED',
          records: [{ type: 'REJECTED', operationId, at, answer: { status: 400, body: null }, error }],
        })),
    });
    await fillForm();
    await createIt();
    await screen.findByText('Spoki says: This address is in use.');
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/This address is in use/);
    expect(screen.getByRole('textbox', { name: 'Account name' })).toHaveValue('Caffè Aurora');
  });

  it('warns of a name that looks like that of an account, and keeps what was typed while one is elsewhere', async () => {
    const profile = freshProfile();
    const first = await show({}, profile);
    await user.type(await screen.findByRole('textbox', { name: 'Account name' }), 'PANIFICIO moretti');
    expect(await screen.findByText('An account looks the same: Panificio Moretti (7).')).toBeInTheDocument();
    first.unmount();
    await show({}, profile);
    expect(await screen.findByRole('textbox', { name: 'Account name' })).toHaveValue('PANIFICIO moretti');
  });
});

const reading: ClientReading = {
  ok: true,
  table: {
    fileName: 'march.csv',
    header: ['Name', 'Country', 'E-mail', 'First name', 'VAT', 'Notes'],
    rows: [
      { line: 2, cells: ['Aurora', 'it', 'a@aurora.it', 'Anna', '22', ''] },
      { line: 3, cells: ['Panificio moretti', 'Italia', 'm@moretti.it', 'Mario', '10', ''] },
      { line: 4, cells: ['Bellini', 'Atlantis', 'bellini', 'Bea', '', ''] },
    ],
  },
};

async function readFile(answers: Answers = {}): Promise<Rendered> {
  const shown = await show({ 'clients.pickFile': () => reading, ...answers });
  await user.click(await screen.findByRole('button', { name: 'Many clients' }));
  await user.click(screen.getByRole('button', { name: 'Choose a CSV file…' }));
  await screen.findByText('march.csv');
  return shown;
}
const rowOf = (text: string): HTMLElement => {
  const row = screen.getByText(text).closest('[role="row"]');
  if (!(row instanceof HTMLElement)) throw new Error(`no row has ${text}`);
  return row;
};

describe('many new clients', () => {
  it('need a column for everything that is asked, and a column means one thing only', async () => {
    await readFile();
    const holds = (name: string) => screen.getByRole('combobox', { name: `What ${name} holds` });
    expect(holds('Notes')).toHaveTextContent('Nothing that is used');
    await user.click(holds('Notes'));
    await user.click(screen.getByRole('option', { name: 'First name' }));
    expect(holds('First name')).toHaveTextContent('Nothing that is used');
    await user.click(holds('Notes'));
    await user.click(screen.getByRole('option', { name: 'Nothing that is used' }));
    expect(screen.getByText('No column holds: First name.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check 3 rows' })).toBeDisabled();
  });

  it('are checked row by row; what is wrong cannot be sent, what is doubtful is left out until it is taken in', async () => {
    const shown = await readFile();
    await user.click(screen.getByRole('button', { name: 'Check 3 rows' }));
    expect(await screen.findByText('1 of 3 rows will be created.')).toBeInTheDocument();
    expect(rowOf('Bellini')).toHaveTextContent('Country: No country has this code');
    expect(rowOf('Bellini')).toHaveTextContent('E-mail: This is not an e-mail address.');
    expect(screen.getByRole('checkbox', { name: 'Create Bellini' })).toBeDisabled();
    expect(rowOf('Panificio moretti')).toHaveTextContent('An account looks the same: Panificio Moretti (7).');
    expect(screen.getByRole('checkbox', { name: 'Create Panificio moretti' })).not.toBeChecked();

    await user.click(screen.getByRole('checkbox', { name: 'Create Panificio moretti' }));
    await user.click(screen.getByRole('button', { name: 'Review 2 clients…' }));
    expect(callsOf(shown, 'jobs.review')).toMatchObject([
      {
        rows: [
          {
            accountId: null,
            intent: { kind: 'add-clients', clients: [{ accountName: 'Aurora' }, { accountName: 'Panificio moretti' }] },
            note: 'march.csv #2 #3',
          },
        ],
      },
    ]);
  });

  it('are corrected where they stand', async () => {
    await readFile();
    await user.type(screen.getByRole('textbox', { name: /^VAT where the row has none/ }), '22');
    await user.click(screen.getByRole('button', { name: 'Check 3 rows' }));
    await user.click(await screen.findByRole('button', { name: 'Correct Bellini' }));
    const dialog = screen.getByRole('dialog', { name: 'Correct line 4' });
    expect(await within(dialog).findByText('This is not an e-mail address.')).toBeInTheDocument();
    const country = within(dialog).getByRole('combobox', { name: 'Country' });
    await user.clear(country);
    await user.type(country, 'fr');
    const email = within(dialog).getByRole('textbox', { name: 'E-mail' });
    await user.clear(email);
    await user.type(email, 'bea@bellini.fr');
    await user.click(within(dialog).getByRole('button', { name: 'Take over' }));
    expect(await screen.findByText('2 of 3 rows will be created.')).toBeInTheDocument();
    expect(rowOf('Bellini')).toHaveTextContent('France');
    expect(rowOf('Bellini')).toHaveTextContent('for rows without');
  });

  it('are refused as a whole with the reason, and what was read before stays', async () => {
    await show({
      'clients.readText': () => ({ ok: false, fileName: null, refusal: { why: 'unclosed-quote', line: 3 } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Many clients' }));
    await user.type(screen.getByRole('textbox', { name: 'Or paste cells here' }), 'name"');
    await user.click(screen.getByRole('button', { name: 'Read pasted cells' }));
    expect(await screen.findByText(/The quotation mark that opens in line 3 is never closed/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Or paste cells here' })).toHaveValue('name"');
  });
});
