import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt } from '@shared/domain/report-day';
import { thousandths } from '@shared/domain/money';
import { type RunwayView, runwayViewSchema } from '@shared/ipc/watch-models';
import { RunwayPanel } from '@renderer/features/credit/runway/runway-panel';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { renderApp } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { freshProfile, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const today = dayAt(Date.now(), 'Europe/Rome');
const view = (more: Partial<RunwayView> = {}): RunwayView =>
  runwayViewSchema.parse({
    runway: {
      why: 'told',
      activeDays: 60,
      toZero: { p10: 15, p50: 19, p90: 26 },
      toThreshold: { p10: 12, p50: 14, p90: 366 },
    },
    credit: thousandths(120_000),
    creditAsOf: Date.now(),
    threshold: thousandths(15_000),
    from: addDays(today, -84),
    to: addDays(today, -1),
    perWeekday: [1, 1, 1, 1, 1, 0, 0],
    backTest: {
      trials: 24,
      medianError: 0.09,
      within: 0.78,
      points: [{ day: addDays(today, -40), actual: 14, p10: 11, p50: 13, p90: 17 }],
    },
    ...more,
  });
const show = (answer: RunwayView) => {
  const profile = freshProfile();
  return renderApp(<RunwayPanel profileId={profile.id} account={ordinaryAccount()} />, {
    profiles: [profile],
    settings: { activeProfileId: profile.id },
    answers: { 'runway.of': () => answer },
  });
};
const short = (days: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${addDays(today, days)}T00:00:00Z`),
  );

describe('the runway of an account', () => {
  it('names the day on which the credit runs out, and from early to late', async () => {
    await show(view());
    expect(await screen.findByText(`Runs out around ${short(19)} (${short(15)} – ${short(26)})`)).toBeInTheDocument();
    const table = within(screen.getByRole('table', { name: 'Runway' }));
    expect(table.getByText('19 days')).toBeInTheDocument();
    expect(table.getByText('beyond a year')).toBeInTheDocument();
    expect(table.getByText('Threshold €15.00')).toBeInTheDocument();
  });

  it('says how far such estimates were off, and shows each as a table', async () => {
    await show(view());
    expect(
      await screen.findByText('Estimates like this were off by 9% in the median; 78% within the range, 24 trials.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show as table: How such estimates did' }));
    const table = within(screen.getByRole('table', { name: 'How such estimates did' }));
    expect(table.getByText('14 days')).toBeInTheDocument();
    expect(table.getByText('17 days')).toBeInTheDocument();
  });

  it.each([
    ['too-few-days', /consumption on 12 days/],
    ['no-consumption', /Nothing was consumed/],
    ['credit-unknown', /Spoki told no credit/],
    ['not-fetched', /Open Usage and fetch 90 days/],
  ] as const)('says why it cannot be told: %s', async (why, text) => {
    await show(view({ runway: { why, activeDays: 12, toZero: null, toThreshold: null }, backTest: null }));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByText(/Runs out/)).not.toBeInTheDocument();
  });
});
