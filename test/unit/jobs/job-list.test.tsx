import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Job } from '@shared/ipc/operation-models';
import { JobsLight } from '@renderer/app/shell/jobs-light';
import { JobList } from '@renderer/operations/jobs/job-list';
import { renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { jobOf, jobRow } from './job-samples';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
vi.setConfig({ testTimeout: 20_000 });

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const rows = [
  jobRow(0, { state: 'OK', standing: 'applied' }),
  jobRow(1, { state: 'REJECTED', standing: 'not-applied' }),
  jobRow(2),
];
const job = (number: number, more: Partial<Job> = {}): Job => jobOf(rows, { jobId: idOf(number), ...more });
const answers = (...jobs: Job[]) => ({ 'jobs.list': () => jobs });
const linksOf = (region: string): string[] =>
  within(screen.getByRole('region', { name: region }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '');

describe('the list of jobs', () => {
  it('has what runs or is paused first, then what is over, each newest first', async () => {
    const all = [job(4, { state: 'done' }), job(3, { state: 'paused' }), job(2, { state: 'cancelled' }), job(1)];
    await renderApp(<JobList profileId={testProfile.id} />, { answers: answers(...all) });
    await screen.findByRole('region', { name: 'Earlier jobs' });
    expect(linksOf('Jobs under way')).toEqual([`/jobs/${idOf(3)}`, `/jobs/${idOf(1)}`]);
    expect(linksOf('Earlier jobs')).toEqual([`/jobs/${idOf(4)}`, `/jobs/${idOf(2)}`]);
  });

  it('tells of each what it does, its counts, sums and state, and opens it', async () => {
    const rendered = await renderApp(<JobList profileId={testProfile.id} />, { answers: answers(job(1)) });
    const link = await screen.findByRole('link', { name: /Recharge 3 accounts/ });
    expect(link).toHaveTextContent('Applied 1 · Not applied 1 · Left to do 1');
    expect(link).toHaveTextContent('€10.00 of €30.00');
    expect(link).toHaveTextContent('Running');
    await user.click(link);
    await waitFor(() => expect(rendered.path()).toBe(`/jobs/${idOf(1)}`));
  });

  it('shows ten of the earlier ones until asked for all', async () => {
    const all = Array.from({ length: 14 }, (_, index) => job(14 - index, { state: 'done' }));
    await renderApp(<JobList profileId={testProfile.id} />, { answers: answers(...all) });
    await user.click(await screen.findByRole('button', { name: 'Show 4 more' }));
    expect(linksOf('Earlier jobs')).toHaveLength(14);
  });

  it('can be kept to the kinds of one room', async () => {
    const all = [job(1, { kinds: ['set-margins'], total: null, applied: null }), job(2)];
    await renderApp(<JobList profileId={testProfile.id} kinds={['set-margins']} />, { answers: answers(...all) });
    expect(await screen.findByRole('link', { name: /Set the margins of 3 accounts/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: /Recharge/ })).not.toBeInTheDocument();
  });

  it('says what will stand there while there is nothing', async () => {
    await renderApp(<JobList profileId={testProfile.id} />, { answers: answers() });
    expect(await screen.findByText('No jobs yet.')).toBeVisible();
  });
});

describe('the line about jobs in the rail', () => {
  it('leads to the job that runs, says how far it is, and counts those paused', async () => {
    const rendered = await renderApp(<JobsLight profileId={testProfile.id} />, {
      answers: answers(job(2, { state: 'paused' }), job(1)),
    });
    const link = await screen.findByRole('link', { name: '1 job running, 1 job paused: 2 of 3' }, { timeout: 5_000 });
    await user.click(link);
    await waitFor(() => expect(rendered.path()).toBe(`/jobs/${idOf(1)}`));
  });

  it('is not there when no job runs or waits', async () => {
    const { main } = await renderApp(<JobsLight profileId={testProfile.id} />, {
      answers: answers(job(1, { state: 'done' })),
    });
    await waitFor(() => expect(main.calls.map(({ name }) => name)).toContain('jobs.list'), { timeout: 5_000 });
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
