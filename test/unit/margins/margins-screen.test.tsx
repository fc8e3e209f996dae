import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Profile } from '@shared/ipc/models';
import { type MarginTask, MarginsScreen } from '@renderer/features/margins/margins-screen';
import { select } from '@renderer/lib/selection';
import { marginSet } from '@test/support/margin-sets';
import { type Answers, type Rendered, failure, renderApp, testProfile } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { field, idOf, marginAnswers, registered, setting, type, usual, user, whatIfOf } from './screen-support';

goWithoutStyleSheets();
giveElementsSize(2_600, 800);
beforeEach(() => select(testProfile.id, []));

function Screen({ profile, first }: { profile: Profile; first: MarginTask | undefined }) {
  const [task, setTask] = useState(first);
  return <MarginsScreen profile={profile} task={task} onTask={setTask} onJob={() => undefined} />;
}

interface Shown {
  task?: MarginTask;
  answers?: Answers;
  profile?: Profile;
}

const show = ({ task, answers = {}, profile = testProfile }: Shown = {}): Promise<Rendered> =>
  renderApp(<Screen profile={profile} first={task} />, {
    answers: { ...marginAnswers, ...answers },
    profiles: [profile],
  });

const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);
const row = (name: RegExp) => within(screen.getByRole('row', { name }));

test('the overview shows the registered margins of every account, and unknown ones as missing, never 0', async () => {
  await show();
  await screen.findByRole('grid', { name: 'Accounts and their registered margins' });
  await waitFor(() => expect(row(/Panificio Moretti/).getByText('0.049')).toBeVisible());
  expect(row(/Panificio Moretti/).getByText('15.0%')).toBeVisible();
  expect(row(/Panificio Moretti/).getByText('17.6%')).toBeVisible();
  expect(row(/Ottica Ñandú/).getByText('Never set')).toBeVisible();
  expect(row(/Ottica Ñandú/).queryByText('0.000')).toBeNull();
  expect(row(/Café Àlba/).getAllByText('—').length).toBeGreaterThanOrEqual(10);
});

test('accounts are found by name without accents, and by flag', async () => {
  await show();
  await screen.findByText('3 of 3 accounts');
  await user.type(screen.getByRole('searchbox'), 'nandu');
  expect(await screen.findByText('1 of 3 accounts')).toBeVisible();
  await user.clear(screen.getByRole('searchbox'));
  await user.click(screen.getByRole('button', { name: 'Never set (2)' }));
  expect(await screen.findByText('2 of 3 accounts')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Never set (2)' })).toHaveAttribute('aria-pressed', 'true');
  await user.type(screen.getByRole('searchbox'), 'moretti');
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByText('3 of 3 accounts')).toBeVisible();
});

test('margins are set for the chosen accounts with one review of all rows', async () => {
  const rendered = await show({
    answers: { 'jobs.review': failure({ kind: 'internal', message: 'the review ends here' }) },
  });
  await screen.findByText('3 of 3 accounts');
  expect(screen.getByRole('button', { name: 'Set margins…' })).toBeDisabled();
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Panificio Moretti' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Ottica Ñandú' }));
  await user.click(screen.getByRole('button', { name: 'Set margins…' }));
  expect(await screen.findByRole('heading', { name: 'Set margins of 2 accounts' })).toBeVisible();
  expect(field('Marketing')).toHaveValue('');
  expect(screen.getByText(/margins of 1 of the chosen accounts are unknown/)).toBeVisible();

  for (const category of ['Conversations', 'Marketing', 'Authentication', 'Service', 'SMS one-way', 'SMS two-way'])
    await type(category, '0.05');
  await type('Utility', '0');
  const review = screen.getByRole('button', { name: 'Review…' });
  expect(review).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /Utility becomes 0 for 2 accounts/ }));
  for (const box of screen.getAllByRole('checkbox', { name: /changes by more than half for 1 account/ }))
    await user.click(box);
  await user.click(review);
  await waitFor(() => expect(callsOf(rendered, 'jobs.review')).toHaveLength(1));
  const intent = { kind: 'set-margins', margins: { marketing: 50, utility: 0 } };
  expect(callsOf(rendered, 'jobs.review')[0]).toMatchObject({
    rows: [
      { accountId: '1', intent },
      { accountId: '2', intent },
    ],
  });
  expect(await screen.findByText('Something in the app went wrong')).toBeVisible();
});

test('going back is a job too: each account gets the margins before those in force, if it has any', async () => {
  const earlier = marginSet({ ...usual, marketing: 33 });
  select(testProfile.id, [idOf('1'), idOf('2')]);
  const rendered = await show({
    task: 'set',
    answers: {
      'margins.history': ({ accountId }) =>
        accountId === '1' ? [setting('1', usual), setting('1', earlier)] : [setting('2', usual)],
      'jobs.review': failure({ kind: 'internal', message: 'the review ends here' }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Restore the previous of each…' }));
  await waitFor(() => expect(callsOf(rendered, 'jobs.review')).toHaveLength(1));
  expect(callsOf(rendered, 'jobs.review')[0]).toMatchObject({
    rows: [{ accountId: '1', intent: { kind: 'set-margins', margins: earlier } }],
  });
});

test('what-if names the accounts on which less would be earned, and its margins go on to be set', async () => {
  select(testProfile.id, [idOf('1'), idOf('2')]);
  const rendered = await show({
    task: 'what-if',
    answers: {
      'margins.register': () => [registered('1', usual), registered('2', usual)],
      'margins.whatIf': ({ accountIds }) => whatIfOf(accountIds),
    },
  });
  expect(await screen.findByRole('heading', { name: 'What if: 2 accounts' })).toBeVisible();
  expect(field('Marketing')).toHaveValue('0.049');
  await type('Marketing', '0.04');
  await user.click(screen.getByRole('button', { name: 'Replay' }));
  expect(await screen.findByText('You would earn less on 2 accounts than you did.')).toBeVisible();
  expect(callsOf(rendered, 'margins.whatIf')[0]).toMatchObject({
    accountIds: ['1', '2'],
    days: 30,
    margins: { ...usual, marketing: 40 },
  });
  await user.click(screen.getByRole('button', { name: 'Set these margins…' }));
  expect(await screen.findByRole('heading', { name: 'Set margins of 2 accounts' })).toBeVisible();
  expect(field('Marketing')).toHaveValue('0.04');
});

test('without chosen accounts a task says so, and leads to where they are chosen', async () => {
  await show({ task: 'set' });
  expect(await screen.findByText('No accounts are chosen')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Choose accounts' }));
  expect(await screen.findByRole('heading', { name: 'Margins' })).toBeVisible();
});

test('drift is silent about what was never set from here, and counts it', async () => {
  await show({ answers: { 'margins.drift': () => ({ accounts: [], withoutRegister: 3 }) } });
  await user.click(await screen.findByRole('tab', { name: 'Drift' }));
  expect(await screen.findByText('Nothing can be compared yet')).toBeVisible();
});

test('an agency’s key can neither set margins nor read what was earned', async () => {
  const rendered = await show({ profile: { ...testProfile, kind: 'agency' } });
  expect(await screen.findByText('Margins are for partner keys')).toBeVisible();
  expect(rendered.main.calls.filter(({ name }) => name.startsWith('margins.'))).toEqual([]);
});
