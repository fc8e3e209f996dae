import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { JobScreen } from '@renderer/features/jobs/job-screen';
import { renderApp, testProfile, type Answers, type Rendered } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { JOB, jobOf, jobRow, OPERATION, reviewOf, reviewRows } from './job-samples';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(1_600, 800);
vi.setConfig({ testTimeout: 20_000 });

const at = Date.UTC(2026, 4, 12, 10, 5);
const applied = (position: number): JobRow =>
  jobRow(position, { state: 'OK', standing: 'applied', operationId: OPERATION, at });
const rejected = (position: number): JobRow =>
  jobRow(position, {
    ...{ state: 'REJECTED', standing: 'not-applied', mayBeSentAgain: true, operationId: OPERATION, at },
    error: { kind: 'rejected', message: 'HTTP 400', spokiSays: 'The account is closed.' },
  });
const unknown = (position: number): JobRow =>
  jobRow(position, { state: 'UNKNOWN', standing: 'unknown', operationId: OPERATION, at });

async function show(rows: JobRow[], job: Partial<Job> = {}, answers: Answers = {}): Promise<Rendered> {
  const rendered = await renderApp(<JobScreen jobId={JOB} />, {
    answers: {
      'jobs.get': () => ({ job: jobOf(rows, job), rows }),
      'operations.unknown': () => [],
      'journal.list': () => ({ operations: [], total: 0 }),
      ...answers,
    },
  });
  await screen.findByRole('progressbar');
  return rendered;
}

const inputsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);
const shownRows = (): string[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('a job on screen', () => {
  it('says how far it is, in counts and in money, and where it belongs', async () => {
    await show([applied(0), applied(1), rejected(2), jobRow(3), jobRow(4)]);
    expect(screen.getByRole('heading', { name: 'Recharge 5 accounts', level: 1 })).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '3 of 5 rows are through');
    expect(screen.getByText('€20.00')).toBeVisible();
    expect(screen.getByText('of €50.00')).toBeVisible();
    expect(screen.getByText('about 2 mins')).toBeVisible();
    expect(screen.getByRole('link', { name: /Credit/ })).toHaveAttribute('href', '/credit');
  });

  it('belongs to the margins or the keys when those are what it changes', async () => {
    const rows = [
      jobRow(0, { intent: { kind: 'revoke-account-key' } }),
      jobRow(1, { intent: { kind: 'create-account-key' } }),
    ];
    await show(rows, { kinds: ['revoke-account-key', 'create-account-key'], total: null, applied: null });
    expect(screen.getByRole('heading', { name: 'Rotate the key of 1 account', level: 1 })).toBeVisible();
    expect(screen.getByRole('link', { name: /Account keys/ })).toHaveAttribute('href', '/keys');
    expect(screen.queryByText('Sum applied')).not.toBeInTheDocument();
  });

  it('tells of progress aloud at every tenth, not at every row', async () => {
    let through = 4;
    const rows = (): JobRow[] =>
      Array.from({ length: 100 }, (_, index) => (index < through ? applied(index) : jobRow(index)));
    const { main } = await show([], {}, { 'jobs.get': () => ({ job: jobOf(rows()), rows: rows() }) });
    const spoken = screen.getByText(/^Running\. 0 of 100/);
    const told: (string | null)[] = [];
    new MutationObserver(() => told.push(spoken.textContent)).observe(spoken, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (through = 5; through < 12; through += 1) {
      main.emit({ type: 'job-changed', profileId: testProfile.id, jobId: JOB });
      const now = `${through} of 100 rows are through`;
      await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', now));
    }
    expect(told).toEqual(['Running. 10 of 100 rows are through.']);
  });

  it('can be paused while it runs', async () => {
    const rendered = await show([jobRow(0)], {}, { 'jobs.pause': () => jobOf([jobRow(0)]) });
    expect(screen.queryByRole('button', { name: 'Resume' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(inputsOf(rendered, 'jobs.pause')).toEqual([{ jobId: JOB }]);
  });

  it.each([
    ['person', 'You paused it. Nothing more is sent until you resume it.'],
    ['unknown-outcome', /^It stopped because the outcome of a row is not known/],
    ['app-ended', /^The app was closed while this job ran/],
    ['failure', /^It stopped because of a failure/],
  ] as const)('says why it is paused: %s', async (pausedBecause, words) => {
    const error = pausedBecause === 'failure' ? { kind: 'unreachable' as const, message: 'no route' } : null;
    await show([unknown(0), jobRow(1)], { state: 'paused', pausedBecause, error });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryAllByText('The server cannot be reached')).toHaveLength(error ? 1 : 0);
  });

  it('says that it can go on once the unknown outcome that stopped it is settled', async () => {
    await show([applied(0), jobRow(1)], { state: 'paused', pausedBecause: 'unknown-outcome' });
    expect(screen.getByText(/^It stopped .* That is settled now, so it can go on\.$/)).toBeVisible();
  });

  it('is resumed as it was, or past further unknown outcomes', async () => {
    const job: Partial<Job> = { state: 'paused', pausedBecause: 'unknown-outcome' };
    const rendered = await show([unknown(0), jobRow(1)], job, { 'jobs.resume': () => jobOf([]) });
    await user.click(screen.getByRole('switch', { name: 'Go on after an unknown outcome' }));
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(inputsOf(rendered, 'jobs.resume')).toEqual([{ jobId: JOB, pastUnknown: true }]);
  });

  it('cancels only what has not begun, and only when asked twice', async () => {
    const rows = [applied(0), jobRow(1), jobRow(2)];
    const rendered = await show(rows, {}, { 'jobs.cancel': () => jobOf(rows, { state: 'cancelled' }) });
    await user.click(screen.getByRole('button', { name: 'Cancel what is left…' }));
    expect(inputsOf(rendered, 'jobs.cancel')).toEqual([]);
    const dialog = within(screen.getByRole('alertdialog'));
    expect(dialog.getByText(/^2 rows that have not begun .* What is already sent stays as it is\.$/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Cancel 2 rows' }));
    expect(inputsOf(rendered, 'jobs.cancel')).toEqual([{ jobId: JOB }]);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  });

  it('shows what became of each row, with Spoki’s own words, by outcome if asked', async () => {
    const decided = jobRow(2, { state: 'MANUAL', standing: 'not-applied', operationId: OPERATION, at });
    await show([applied(0), rejected(1), decided, jobRow(3, { state: 'cancelled', standing: 'left-out' })], {
      state: 'cancelled',
    });
    expect(screen.getByText('Spoki rejected the request: The account is closed.')).toBeVisible();
    expect(screen.getByText('By hand: not applied')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Not applied 2' }));
    expect(shownRows()).toEqual(['Client 22', 'Client 33']);
    await user.click(screen.getByRole('button', { name: 'Left out 1' }));
    expect(shownRows()).toEqual(['Client 44']);
  });

  it('opens what is known of a row that was never sent', async () => {
    await show([jobRow(0, { state: 'skipped', standing: 'left-out', mayBeSentAgain: true, at })], { state: 'done' });
    await user.click(screen.getByRole('link', { name: /Client 1/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Nothing of this row was sent, so the journal has nothing of it.')).toBeVisible();
  });

  it('sends again only what is known not to be applied, by a review and a job of its own', async () => {
    const rows = [applied(0), rejected(1), unknown(2), rejected(3)];
    const next = '00000000-0000-4000-8000-000000000002';
    const rendered = await show(
      rows,
      { state: 'done' },
      {
        'jobs.reviewAgain': () => reviewOf(reviewRows({}, {})),
        'jobs.start': () => jobOf([], { jobId: next }),
      },
    );
    await user.click(screen.getByRole('button', { name: 'Send again what was not applied (2)…' }));
    await user.type(await screen.findByRole('textbox', { name: /^Type/ }), 'recharge{Enter}');
    await waitFor(() => expect(rendered.path()).toBe(`/jobs/${next}`));
    expect(inputsOf(rendered, 'jobs.reviewAgain')).toEqual([{ jobId: JOB }]);
  });

  it('offers nothing to send again while it runs, or when there is nothing', async () => {
    const { unmount } = await show([rejected(0), jobRow(1)]);
    expect(screen.queryByRole('button', { name: /^Send again/ })).not.toBeInTheDocument();
    unmount();
    await show([{ ...rejected(0), mayBeSentAgain: false }], { state: 'done' });
    expect(screen.queryByRole('button', { name: /^Send again/ })).not.toBeInTheDocument();
  });

  it('says why a row is not offered that a person decided was not applied', async () => {
    const decided = jobRow(1, { state: 'MANUAL', standing: 'not-applied', operationId: OPERATION, at });
    await show([applied(0), decided], { state: 'done' });
    expect(screen.getByText(/^1 row was decided by hand to be not applied/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Send again/ })).not.toBeInTheDocument();
  });

  it('says so when there is no such job', async () => {
    await renderApp(<JobScreen jobId={JOB} />, { answers: {} });
    expect(await screen.findByText('This job cannot be shown')).toBeVisible();
  });
});
