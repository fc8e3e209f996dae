import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Invitation, type Role, invitationIdSchema, roleIdSchema } from '@shared/domain/team';
import { OwnTeam } from '@renderer/features/access/team-access';
import { operationIn, reviewOf } from '@test/support/operations';
import { type Answers, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

const user = userEvent.setup();
const NOW = Date.UTC(2026, 10, 22, 12);
const person = (id: number, changes: Partial<Role> = {}): Role => ({
  id: roleIdSchema.parse(String(id)),
  userId: String(id),
  email: `person${id}@example.com`,
  firstName: `Person ${id}`,
  lastName: null,
  isService: false,
  role: 'Administrator',
  isActive: true,
  createdAt: NOW,
  updatedAt: NOW,
  ...changes,
});
const robot = person(9, { firstName: 'Robot', isService: true });
const invitation: Invitation = {
  id: invitationIdSchema.parse('5'),
  email: 'anna@example.com',
  role: null,
  rawRole: '7',
  firstName: null,
  lastName: null,
  createdAt: NOW,
};
const pageOf = <Row,>(rows: Row[], changes: { total?: number; page?: number; nextPage?: number | null } = {}) => ({
  ...{ rows, rowErrors: [], total: rows.length, page: 1, nextPage: null, fetchedAt: NOW },
  ...changes,
});

function show(answers: Answers = {}) {
  return renderApp(<OwnTeam profile={testProfile} />, {
    answers: {
      'access.roles': () => pageOf([person(1, { role: 'Owner' }), robot]),
      'access.invitations': () => pageOf([invitation]),
      'access.privateKeys': () => [],
      'operations.unknown': () => [],
      'journal.list': () => ({ operations: [], total: 0 }),
      ...answers,
    },
  });
}

async function openMenu(called: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: `What can be done with ${called}` }));
  return screen.findByRole('menu');
}

async function turnPage(): Promise<void> {
  const part = within(await screen.findByRole('region', { name: 'Roles' }));
  await user.click(await part.findByRole('button', { name: 'Next page' }));
}

describe('the people of a team', () => {
  giveElementsSize(800, 400);

  it('stand with the total of the server and the number of pages, and another page is asked for by its number', async () => {
    const roles = ({ page }: { page: number }) =>
      page === 1
        ? pageOf([person(1), person(2)], { total: 33, nextPage: 2 })
        : pageOf([person(3), person(4)], { total: 33, page: 2, nextPage: 3 });
    await show({ 'access.roles': roles });
    expect(await screen.findByText('Page 1 of 17')).toBeInTheDocument();
    expect(screen.getByText('33 in all')).toBeInTheDocument();
    await turnPage();
    expect(await screen.findByText('Person 3')).toBeInTheDocument();
    expect(screen.getByText('Page 2 of 17')).toBeInTheDocument();
  });

  it('are searched by Spoki when Enter is pressed, not at every letter', async () => {
    const { main } = await show();
    const part = within(await screen.findByRole('region', { name: 'Roles' }));
    await user.type(part.getByRole('searchbox', { name: 'Search at Spoki' }), 'anna{Enter}');
    const searches = () =>
      main.calls.filter(({ name }) => name === 'access.roles').map(({ input }) => Reflect.get(Object(input), 'search'));
    await waitFor(() => expect(searches()).toEqual(['', 'anna']));
  });

  it('keep the rows of before, with the reason, when the next page cannot be had', async () => {
    const roles = ({ page }: { page: number }) => {
      if (page === 2) throw new Error('the line is down');
      return pageOf([person(1)], { total: 2, nextPage: 2 });
    };
    await show({ 'access.roles': roles });
    await turnPage();
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByText('Person 1')).toBeInTheDocument();
  });

  it('show a role that is not known as it came', async () => {
    await show();
    expect(await screen.findByText('7')).toBeInTheDocument();
  });

  it('have private keys only where they are service users, and what needs a held one is off', async () => {
    await show();
    const menu = await openMenu('Robot');
    expect(within(menu).getByRole('menuitem', { name: 'Generate private key…' })).toBeEnabled();
    expect(within(menu).getByRole('menuitem', { name: 'Copy private key' })).toHaveAttribute('aria-disabled', 'true');
    expect(within(menu).queryByRole('menuitem', { name: 'Open inbox' })).toBeNull();
    await user.keyboard('{Escape}');
    expect(within(await openMenu('Person 1')).queryByRole('menuitem', { name: /private key/ })).toBeNull();
  });

  it('lose a role only by the typed word, and a refusal is told in Spoki’s own words', async () => {
    const intent = { kind: 'delete-role', roleId: person(1).id, called: 'Person 1' } as const;
    const error = {
      ...{ kind: 'forbidden' as const, message: 'refused', code: 'spoki::403', status: 403 },
      ...{ spokiSays: 'you cannot delete the role of the sole admin of the account', outcome: 'not-applied' as const },
    };
    await show({
      'operations.review': () => reviewOf(intent, { typed: 'delete' }),
      'operations.confirm': () => operationIn('REJECTED', intent, { accountId: null, accountName: null }, { error }),
    });
    await user.click(within(await openMenu('Person 1')).getByRole('menuitem', { name: 'Delete role…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Deletion of a role' });
    const button = await within(dialog).findByRole('button', { name: 'Delete role' });
    expect(button).toBeDisabled();
    await user.type(within(dialog).getByRole('textbox'), 'delete');
    await user.click(button);
    expect(await within(dialog).findByText(/sole admin of the account/)).toBeInTheDocument();
    expect(within(dialog).getByText('the partner itself')).toBeInTheDocument();
  });

  it('are invited by a form that comes back with Spoki’s words at the field they speak of, and nothing lost', async () => {
    const intent = {
      ...{ kind: 'invite' as const, email: 'anna@example.com', role: 'Owner' as const },
      ...{ firstName: null, lastName: null },
    };
    const error = {
      ...{ kind: 'rejected' as const, message: 'refused', code: 'spoki::3007', status: 400 },
      ...{ spokiSays: 'Invitation already exists', outcome: 'not-applied' as const },
    };
    const { main } = await show({
      'operations.review': () => reviewOf(intent),
      'operations.confirm': () => operationIn('REJECTED', intent, {}, { error }),
    });
    await user.click(await screen.findByRole('button', { name: 'Invite…' }));
    const dialog = () => screen.findByRole('dialog', { name: 'Invite somebody' });
    await user.click(within(await dialog()).getByRole('button', { name: 'Look at it…' }));
    expect(await screen.findByText('An e-mail address is needed.')).toBeInTheDocument();
    await user.type(within(await dialog()).getByRole('textbox', { name: /E-mail/ }), 'anna@example.com');
    await user.click(within(await dialog()).getByRole('button', { name: 'Look at it…' }));
    await user.click(await screen.findByRole('button', { name: 'Invite' }));
    const field = await screen.findByRole('textbox', { name: /E-mail/ });
    expect(field).toHaveValue('anna@example.com');
    expect(field).toHaveAccessibleDescription(/Invitation already exists/);
    const reviewed = main.calls.find(({ name }) => name === 'operations.review')?.input;
    expect(reviewed).toMatchObject({ accountId: null, intent: { kind: 'invite', role: 'Administrator' } });
  });

  it('have the focus on the field that Spoki refuses, when the form of a role comes back', async () => {
    const intent = { kind: 'change-role', roleId: person(1).id, called: 'Person 1', role: 'Administrator' } as const;
    const error = {
      ...{ kind: 'rejected' as const, message: 'refused', code: 'spoki::3004', status: 400 },
      ...{ fields: { role: ['specify a valid role'] }, outcome: 'not-applied' as const },
    };
    await show({
      'operations.review': () => reviewOf(intent),
      'operations.confirm': () => operationIn('REJECTED', intent, { accountId: null, accountName: null }, { error }),
    });
    await user.click(within(await openMenu('Person 1')).getByRole('menuitem', { name: 'Change role…' }));
    await user.click(await screen.findByRole('combobox', { name: 'Role' }));
    await user.click(await screen.findByRole('option', { name: 'Administrator' }));
    await user.click(screen.getByRole('button', { name: 'Look at it…' }));
    await user.click(await screen.findByRole('button', { name: 'Change role' }));
    expect(await screen.findByText(/specify a valid role/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Role' })).toHaveFocus());
  });
});
