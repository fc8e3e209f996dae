import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import { marginPresetSchema } from '@shared/ipc/margin-models';
import { MarginsTab } from '@renderer/features/margins/margins-tab';
import { marginSet } from '@test/support/margin-sets';
import { type Answers, type Rendered, renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import {
  field,
  idOf,
  marginAnswers,
  page,
  reviewOf,
  rowOf,
  setting,
  type,
  usual,
  user,
  whatIfOf,
} from './screen-support';

goWithoutStyleSheets();

async function showTab(answers: Answers = {}): Promise<Rendered> {
  const rendered = await renderApp(<MarginsTab profile={testProfile} page={page} />, {
    answers: { ...marginAnswers, ...answers },
  });
  await screen.findByRole('textbox', { name: 'New margin: Marketing' });
  return rendered;
}

const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);

test('the form starts with the registered margins, each with its thousandths beside it', async () => {
  await showTab();
  expect(field('Marketing')).toHaveValue('0.049');
  expect(rowOf(/^Marketing/).getByText('= 49 thousandths')).toBeVisible();
  expect(screen.getByText(/Set 1 Oct 2026.* by Northwind Messaging/)).toBeVisible();
});

test('what was never set from here is unknown and its fields are empty, never 0', async () => {
  await showTab({ 'margins.register': () => [] });
  expect(field('Marketing')).toHaveValue('');
  expect(rowOf(/^Marketing/).getByText('unknown')).toBeVisible();
  expect(screen.getByText(/Never set from here/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Set margins…' })).toBeDisabled();
  expect(screen.getByText('All seven margins are needed.')).toBeVisible();
});

test('a margin is read with a comma or a point, and refused with the reason', async () => {
  await showTab();
  await type('Marketing', '0,055');
  expect(rowOf(/^Marketing/).getByText('= 55 thousandths')).toBeVisible();
  expect(rowOf(/^Marketing/).getByText('+0.006')).toBeVisible();
  await type('Marketing', '1.001');
  expect(rowOf(/^Marketing/).getByText('at most 1.000')).toBeVisible();
  expect(field('Marketing')).toHaveAttribute('aria-invalid', 'true');
  await type('Marketing', '-1');
  expect(rowOf(/^Marketing/).getByText('not below 0')).toBeVisible();
  await type('Marketing', '0.0491');
  expect(rowOf(/^Marketing/).getByText('at most 3 decimals')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Set margins…' })).toBeDisabled();
});

test('all seven are sent, and a margin of 0 has to be ticked before they can be', async () => {
  const rendered = await showTab({ 'operations.review': (input) => reviewOf(input) });
  await type('Utility', '0');
  await user.type(screen.getByRole('textbox', { name: 'Note for the journal' }), 'Agreed on the phone');
  await user.click(screen.getByRole('button', { name: 'Set margins…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Set margins' }));
  const tick = await dialog.findByRole('checkbox', { name: 'Utility becomes 0: nothing is earned on it.' });
  expect(callsOf(rendered, 'operations.review')).toEqual([
    expect.objectContaining({
      accountId: '1',
      intent: { kind: 'set-margins', margins: { ...usual, utility: 0 } },
      note: 'Agreed on the phone',
    }),
  ]);
  expect(dialog.getByRole('button', { name: 'Set margins' })).toBeDisabled();
  await user.click(tick);
  expect(dialog.getByRole('button', { name: 'Set margins' })).toBeEnabled();
  expect(callsOf(rendered, 'operations.confirm')).toEqual([]);
});

test('a preset fills the form and sends nothing; the margins of the form can be saved as one', async () => {
  const preset = { id: crypto.randomUUID(), name: 'Premium', margins: marginSet({ marketing: 120 }) };
  const rendered = await showTab({
    'margins.presets': () => [preset],
    'margins.savePreset': ({ preset: saved }) => [preset, marginPresetSchema.parse(saved)],
  });
  await user.click(screen.getByRole('button', { name: 'Presets' }));
  await user.click(await screen.findByRole('menuitemradio', { name: /Premium/ }));
  expect(field('Marketing')).toHaveValue('0.120');
  expect(field('Utility')).toHaveValue('0.000');
  expect(callsOf(rendered, 'operations.review')).toEqual([]);

  await type('Utility', '0.031');
  await user.click(screen.getByRole('button', { name: 'Presets' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save these as a preset…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name of the preset' }), 'Gold');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(callsOf(rendered, 'margins.savePreset')).toHaveLength(1));
  expect(callsOf(rendered, 'margins.savePreset')[0]).toMatchObject({
    preset: { name: 'Gold', margins: { marketing: 120, utility: 31 } },
  });
});

test('a preset is replaced by the form’s margins under its own id, and removed after a question', async () => {
  const preset = { id: crypto.randomUUID(), name: 'Premium', margins: marginSet({ marketing: 120 }) };
  const rendered = await showTab({
    'margins.presets': () => [preset],
    'margins.savePreset': ({ preset: saved }) => [marginPresetSchema.parse(saved)],
    'margins.removePreset': () => [],
  });
  await user.click(screen.getByRole('button', { name: 'Presets' }));
  await user.click(await screen.findByRole('menuitemradio', { name: /Premium/ }));
  await type('Marketing', '0.13');
  await user.click(screen.getByRole('button', { name: 'Presets' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Replace “Premium” by these' }));
  await waitFor(() => expect(callsOf(rendered, 'margins.savePreset')).toHaveLength(1));
  expect(callsOf(rendered, 'margins.savePreset')[0]).toMatchObject({
    preset: { id: preset.id, margins: { marketing: 130 } },
  });

  await user.click(screen.getByRole('button', { name: 'Presets' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove “Premium”…' }));
  await user.click(await screen.findByRole('button', { name: 'Remove the preset' }));
  await waitFor(() => expect(callsOf(rendered, 'margins.removePreset')).toHaveLength(1));
});

test('the history tells what each setting changed, and restoring one only fills the form', async () => {
  const before = marginSet({ ...usual, marketing: 40 });
  const rendered = await showTab({
    'margins.history': () => [
      setting('1', usual, { note: 'New price list' }),
      setting('1', before, { at: Date.UTC(2026, 5, 3, 8), profileName: 'Old profile' }),
    ],
  });
  const table = within(await screen.findByRole('table', { name: /Margins sent for this account/ }));
  expect(table.getByText('was 0.040')).toBeVisible();
  expect(table.getByText('New price list')).toBeVisible();
  expect(table.getByText('Old profile')).toBeVisible();
  await user.click(table.getAllByRole('button', { name: /Restore the margins of/ })[1] ?? document.body);
  expect(field('Marketing')).toHaveValue('0.040');
  await user.click(screen.getByRole('button', { name: 'Back to registered' }));
  expect(field('Marketing')).toHaveValue('0.049');
  await user.click(screen.getByRole('button', { name: 'Restore previous' }));
  expect(field('Marketing')).toHaveValue('0.040');
  expect(callsOf(rendered, 'operations.review')).toEqual([]);
});

test('what-if replays the form’s margins, and says when they were changed since', async () => {
  const rendered = await showTab({ 'margins.whatIf': ({ accountIds }) => whatIfOf(accountIds) });
  await user.click(screen.getByRole('button', { name: 'Replay' }));
  const table = within(await screen.findByRole('table', { name: 'By category (EUR)' }));
  expect(table.getAllByText('-2.00 to -1.00')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '90 days' }));
  await waitFor(() => expect(callsOf(rendered, 'margins.whatIf')).toHaveLength(2));
  expect(callsOf(rendered, 'margins.whatIf')[1]).toMatchObject({ days: 90, accountIds: ['1'], margins: usual });
  await type('Marketing', '0.06');
  expect(screen.getByText(/The margins were changed since/)).toBeVisible();
});

test('missing days are fetched in the background, and what-if is worked out again when they are there', async () => {
  const whole = whatIfOf(['1']);
  const lacking = { ...whole, accounts: whole.accounts.map((each) => ({ ...each, missingDays: 12 })) };
  let answers = 0;
  const rendered = await showTab({
    'margins.whatIf': () => ((answers += 1) === 1 ? lacking : whole),
    'usage.loadDays': () => ({ queued: 1 }),
  });
  await user.click(screen.getByRole('button', { name: 'Replay' }));
  await user.click(await screen.findByRole('button', { name: 'Fetch the missing days' }));
  await waitFor(() => expect(callsOf(rendered, 'usage.loadDays')).toHaveLength(1));
  const [load] = rendered.main.calls.filter(({ name }) => name === 'usage.loadDays');
  const { workId } = load?.input as { workId: string };
  const progress = {
    type: 'days-progress',
    profileId: testProfile.id,
    workId,
    total: 3,
    failed: 0,
    etaMs: 2_000,
  } as const;
  rendered.main.emit({ ...progress, done: 1, running: true });
  expect(await screen.findByText(/Fetching: 1 of 3 · about 2 secs? left/)).toBeVisible();
  rendered.main.emit({ ...progress, done: 3, running: false });
  await waitFor(() => expect(callsOf(rendered, 'margins.whatIf')).toHaveLength(2));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Fetch the missing days' })).toBeNull());
});

test('drift is told with its evidence, and what cannot be judged says why', async () => {
  const evidence = {
    from: reportDay('2026-09-01'),
    to: reportDay('2026-11-20'),
    days: 18,
    leftOut: 2,
    charged: { count: 1_200, least: 1_100, most: 1_250 },
    observed: thousandths(66_000),
    expected: { least: 53_900, most: 61_250 },
    perMessage: 55,
    registered: [49],
    stretches: [{ from: reportDay('2026-09-01'), to: reportDay('2026-11-20'), margin: 55 }],
  };
  await showTab({
    'margins.drift': () => ({
      withoutRegister: 0,
      accounts: [
        {
          accountId: idOf('1'),
          accountName: 'Panificio Moretti',
          range: { from: reportDay('2026-08-24'), to: reportDay('2026-11-21') },
          missingDays: 3,
          lines: [
            { line: 'marketing', verdict: 'drift', looks: 'other-margin', evidence },
            { line: 'service', verdict: 'silent', why: 'counts-missing' },
          ],
        },
      ],
    }),
  });
  expect(
    await screen.findByText(
      /Each message earned €0.055 on 18 days from 1 Sept 2026 to 20 Nov 2026; €0.049 is registered/,
    ),
  ).toBeVisible();
  expect(screen.getByText(/Was the margin set elsewhere/)).toBeVisible();
  expect(screen.getByText('Service: counts are not in the reports that were fetched')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Evidence: Marketing' }));
  expect(screen.getByText('1,200 (at least 1,100, at most 1,250)')).toBeVisible();
  expect(screen.getByText('18, 2 left out')).toBeVisible();
});
