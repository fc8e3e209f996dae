import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { thousandths } from '@shared/domain/money';
import type { Job, JobReview } from '@shared/ipc/operation-models';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { failure, renderApp, testProfile, type Answers, type Rendered } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { jobOf, jobRow, OPERATION, reviewOf, reviewRows } from './job-samples';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(1_600, 800);
vi.setConfig({ testTimeout: 20_000 });

const started = jobOf([jobRow(0)]);
const onStarted = vi.fn<(job: Job) => void>();
const onBack = vi.fn();
beforeEach(() => {
  onStarted.mockClear();
  onBack.mockClear();
});

interface Shown {
  answers?: Answers;
  language?: 'en' | 'it';
  kind?: 'partner' | 'agency';
}

function show(review: JobReview, { answers = {}, language = 'en', kind = 'partner' }: Shown = {}): Promise<Rendered> {
  const profile = { ...testProfile, kind };
  return renderApp(<JobReviewPanel profile={profile} review={review} onStarted={onStarted} onBack={onBack} />, {
    answers: { 'jobs.start': () => started, ...answers },
    settings: { language },
  });
}

const startsOf = ({ main }: Rendered): unknown[] =>
  main.calls.filter(({ name }) => name === 'jobs.start').map(({ input }) => input);
const word = (): HTMLElement => screen.getByRole('textbox', { name: /^Type “/ });
const verb = (name: RegExp | string = /^Recharge/): HTMLElement => screen.getByRole('button', { name });
const rowOf = (client: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`${client} `) });
const boxOf = (client: string): HTMLElement => screen.getByRole('checkbox', { name: `Send the row of ${client}` });

describe('the review of a job', () => {
  it('starts the chosen rows once the word is typed, and says what it will do on the button', async () => {
    const rendered = await show(reviewOf(reviewRows({}, {}, { errors: ['blocked'] }, {})));
    await user.click(boxOf('Client 4'));
    expect(verb('Recharge 2 accounts, €20.00')).toBeDisabled();
    expect(verb()).toHaveAccessibleDescription('Type the word to confirm.');
    await user.type(word(), 'recharge');
    await user.click(verb());
    await waitFor(() => expect(onStarted).toHaveBeenCalledExactlyOnceWith(started));
    expect(startsOf(rendered)).toEqual([
      { reviewId: 'review-1', positions: [0, 1], warningsAcknowledged: false, typed: 'recharge', pastUnknown: false },
    ]);
  });

  it('takes the word in the language of the person', async () => {
    const rendered = await show(reviewOf(reviewRows({})), { language: 'it' });
    await user.type(screen.getByRole('textbox', { name: 'Scrivi “ricarica” per confermare' }), 'Ricarica{Enter}');
    await waitFor(() => expect(startsOf(rendered)).toEqual([expect.objectContaining({ typed: 'Ricarica' })]));
  });

  it('starts once however often one clicks', async () => {
    const rendered = await show(reviewOf(reviewRows({})), {
      answers: { 'jobs.start': () => new Promise(() => undefined) },
    });
    await user.type(word(), 'recharge');
    await user.dblClick(verb());
    expect(startsOf(rendered)).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Starting…' })).toBeDisabled();
  });

  it('says why a row cannot be sent, and does not let it be chosen', async () => {
    const errors = ['blocked' as const];
    const earlier = { operationId: OPERATION, at: Date.now() - 3_600_000, state: 'UNKNOWN' as const };
    await show(reviewOf(reviewRows({}, { errors, earlier })));
    const row = within(rowOf('Client 2'));
    expect(row.getByText('Blocked')).toHaveAttribute('title', expect.stringContaining('unknown outcome'));
    expect(row.getByText(/^Outcome not known, 1/)).toBeVisible();
    await user.click(boxOf('Client 2'));
    expect(boxOf('Client 2')).not.toBeChecked();
    expect(screen.getByRole('list', { name: 'What to look at' })).toHaveTextContent(/1 · An earlier operation/);
  });

  it('asks to have looked at the warnings of the chosen rows, and again when others are chosen', async () => {
    const rendered = await show(
      reviewOf(reviewRows({ warnings: ['large-change'] }, { warnings: ['repeat'] }, { warnings: ['to-zero'] })),
    );
    await user.type(word(), 'recharge');
    expect(verb()).toHaveAccessibleDescription('Confirm that you have looked at the warnings.');
    await user.click(screen.getByRole('checkbox', { name: 'I have looked at the 2 warnings' }));
    expect(verb()).toBeEnabled();
    await user.click(boxOf('Client 2'));
    expect(screen.getByRole('checkbox', { name: 'I have looked at the 3 warnings' })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'I have looked at the 3 warnings' }));
    await user.click(boxOf('Client 1'));
    expect(screen.getByRole('checkbox', { name: 'I have looked at the 2 warnings' })).not.toBeChecked();
    await user.click(boxOf('Client 1'));
    await user.click(verb());
    expect(startsOf(rendered)).toEqual([expect.objectContaining({ warningsAcknowledged: true, positions: [0, 1, 2] })]);
  });

  it('cannot be started above the cap, says by how much, and leads to the settings', async () => {
    await show(reviewOf(reviewRows({}, {}), { cap: thousandths(15_000) }));
    await user.type(word(), 'recharge');
    expect(verb()).toBeDisabled();
    expect(screen.getByText('The total is €5.00 above the cap of €15.00 for one job.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the cap in Settings' })).toBeVisible();
    await user.click(boxOf('Client 1'));
    expect(verb('Recharge 1 account, €10.00')).toBeEnabled();
  });

  it('goes on after an unknown outcome only if told so', async () => {
    const rendered = await show(reviewOf(reviewRows({})));
    const through = screen.getByRole('switch', { name: 'Go on after an unknown outcome' });
    expect(through).not.toBeChecked();
    await user.click(through);
    await user.type(word(), 'recharge{Enter}');
    expect(startsOf(rendered)).toEqual([expect.objectContaining({ pastUnknown: true })]);
  });

  it('has to be looked at again after its ten minutes, and keeps the choice then', async () => {
    const rows = reviewRows({ note: 'May' }, {}, {});
    const rendered = await show(reviewOf(rows, { expiresAt: Date.now() - 60_000 }), {
      answers: { 'jobs.review': () => reviewOf(reviewRows({}, {}, {}), { reviewId: 'review-2' }) },
    });
    await user.click(boxOf('Client 2'));
    await user.type(word(), 'recharge');
    expect(verb()).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(verb('Recharge 2 accounts, €20.00')).toBeEnabled());
    expect(boxOf('Client 2')).not.toBeChecked();
    expect(rendered.main.calls.find(({ name }) => name === 'jobs.review')?.input).toMatchObject({
      rows: [{ accountId: '1', note: 'May' }, { accountId: '2' }, { accountId: '3' }],
    });
    await user.click(verb());
    expect(startsOf(rendered)).toEqual([expect.objectContaining({ reviewId: 'review-2', positions: [0, 2] })]);
  });

  it('tells why it was not started, loses nothing, and can be tried again', async () => {
    const refused = failure({ kind: 'key-in-use', message: 'another copy' });
    const rendered = await show(reviewOf(reviewRows({})), { answers: { 'jobs.start': refused } });
    await user.type(word(), 'recharge');
    await user.click(verb());
    expect(await screen.findByText('Another Partner Desk is using this key')).toBeVisible();
    expect(screen.getByText(/The job was not started; nothing was sent/)).toBeVisible();
    expect(word()).toHaveValue('recharge');
    await user.click(verb());
    await waitFor(() => expect(startsOf(rendered)).toHaveLength(2));
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('shows only rows with errors or warnings when asked to', async () => {
    await show(reviewOf(reviewRows({}, { errors: ['account-unknown'] }, { warnings: ['duplicate'] })));
    await user.click(screen.getByRole('button', { name: 'In error 1' }));
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Client 22']);
    await user.click(screen.getByRole('button', { name: 'With warnings 1' }));
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Client 33']);
    await user.click(screen.getByRole('button', { name: 'Chosen 2' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });

  it('tells all of a row in a dialog', async () => {
    await show(reviewOf(reviewRows({ warnings: ['repeat'], note: 'for May' })));
    await user.click(screen.getByRole('link', { name: /Client 1/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(
      dialog.getByText('The same was done within the last ten minutes. The row is left out at first.'),
    ).toBeVisible();
    expect(dialog.getByText('for May')).toBeVisible();
    expect(dialog.getByText('€15.00')).toBeVisible();
  });

  it('shows the exact request of the first row on demand', async () => {
    const dryRun = {
      method: 'POST',
      url: 'https://api.spoki.com/x',
      headers: { Accept: 'application/json' },
      body: '{"a":1}',
    };
    await show(reviewOf(reviewRows({}), { dryRun }));
    expect(screen.queryByText('{"a":1}')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show the exact request of the first row' }));
    expect(screen.getByText('{"a":1}')).toBeVisible();
  });

  it('goes back to the draft, and sends nothing with the key of an agency', async () => {
    await show(reviewOf(reviewRows({})), { kind: 'agency' });
    await user.type(word(), 'recharge');
    expect(verb()).toBeDisabled();
    expect(screen.getByText('Agency profiles cannot do this.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the draft' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('draws few of ten thousand rows, and sends all that are chosen', async () => {
    const rows = reviewRows(
      ...Array.from({ length: 10_000 }, () => ({ intent: { kind: 'recharge', amount: thousandths(1) } as const })),
    );
    const rendered = await show(reviewOf(rows));
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
    await user.type(word(), 'recharge');
    await user.click(verb('Recharge 10,000 accounts, €10.00'));
    expect(startsOf(rendered)).toEqual([expect.objectContaining({ positions: rows.map(({ position }) => position) })]);
  });
});
