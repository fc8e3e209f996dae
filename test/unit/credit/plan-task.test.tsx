import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planSchema, type PlanView } from '@shared/ipc/margin-models';
import { select } from '@renderer/lib/selection';
import { dayNumber } from '@shared/domain/day-number';
import { runwayModel } from '@shared/domain/runway-model';
import { addDays, dayAt } from '@shared/domain/report-day';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { accounts, callsOf, freshProfile, showCredit, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const today = dayAt(Date.now(), 'Europe/Rome');
const [moretti, nandu, alba] = accounts.map(({ id }) => id);
const pattern = {
  from: addDays(today, -28),
  to: addDays(today, -1),
  knownDays: 26,
  unknownDays: 2,
  total: 260_000,
  perDay: 10_000,
};
const lastWeeks = Array.from({ length: 84 }, (_, i) => ({ day: dayNumber(today) - 84 + i, consumed: 10_000 }));
const lowOnCredit = {
  accountId: nandu,
  accountName: 'Ottica Ñandú',
  amount: 50_000,
  needed: 300_000,
  reason: 'cut',
  creditBefore: 9_000,
  creditAsOf: Date.now(),
  creditAfter: 59_000,
  runwayBefore: { p10: 0, p50: 0, p90: 1 },
  runwayAfter: { p10: 4, p50: 5, p90: 7 },
  pattern,
  model: runwayModel(lastWeeks),
  today,
};
const rich = {
  ...lowOnCredit,
  accountId: moretti,
  accountName: 'Panificio Moretti',
  amount: 0,
  needed: 0,
  reason: 'enough',
  creditBefore: 600_000,
  creditAfter: 600_000,
  runwayBefore: { p10: 52, p50: 60, p90: 70 },
  runwayAfter: { p10: 52, p50: 60, p90: 70 },
};
const unknown = {
  ...lowOnCredit,
  accountId: alba,
  accountName: 'Café Àlba',
  amount: 0,
  needed: null,
  reason: 'consumption-unknown',
  creditAfter: 9_000,
  runwayBefore: null,
  runwayAfter: null,
  model: null,
  pattern: null,
};
const planOf = (...proposals: object[]): PlanView =>
  planSchema.parse({ proposals, total: 50_000, needed: 300_000, short: true });

async function propose(plan: () => PlanView, profile = freshProfile()) {
  const shown = await showCredit({
    task: 'plan',
    profile,
    answers: { 'planner.propose': plan, 'usage.loadDays': () => ({ queued: 1 }), 'work.cancel': () => undefined },
  });
  await user.click(await screen.findByRole('button', { name: 'all 3 accounts' }));
  await user.type(screen.getByRole('textbox', { name: 'Spend at most (optional)' }), '50');
  await user.click(screen.getByRole('button', { name: 'Propose' }));
  await screen.findByRole('table', { name: 'Proposed recharges' });
  return { ...shown, profile };
}
const amountOf = (name: string): HTMLElement => screen.getByRole('textbox', { name: `Recharge of ${name}` });
const rowOf = (name: string) => amountOf(name).closest('[role="row"]');

describe('the planner', () => {
  it('asks for a target, a step and a budget in thousandths, for all accounts or those marked', async () => {
    const profile = freshProfile();
    if (nandu) select(profile.id, [nandu]);
    const shown = await propose(() => planOf(lowOnCredit), profile);
    await user.click(screen.getByRole('button', { name: '1 marked account' }));
    await user.click(screen.getByRole('button', { name: 'an amount of credit' }));
    await user.type(screen.getByRole('textbox', { name: 'Credit of each' }), '100');
    await user.click(screen.getByRole('button', { name: 'Propose anew' }));
    await waitFor(() =>
      expect(callsOf(shown, 'planner.propose')).toEqual([
        {
          profileId: profile.id,
          accountIds: [moretti, nandu, alba],
          target: { kind: 'days', days: 30 },
          step: 10_000,
          budget: 50_000,
        },
        {
          profileId: profile.id,
          accountIds: [nandu],
          target: { kind: 'credit', credit: 100_000 },
          step: 10_000,
          budget: 50_000,
        },
      ]),
    );
  });

  it('says of each proposal from what evidence it is, why it is so, and how a short budget is shared', async () => {
    await propose(() => planOf(rich, lowOnCredit, unknown));
    expect(rowOf('Ottica Ñandú')).toHaveTextContent(/26 known days.*2 not told/);
    expect(rowOf('Ottica Ñandú')).toHaveTextContent('Cut by the budget');
    expect(rowOf('Ottica Ñandú')).toHaveTextContent('< 1 d → ~5 d');
    expect(rowOf('Panificio Moretti')).toHaveTextContent('Enough already');
    expect(rowOf('Café Àlba')).toHaveTextContent('Too few daysfewer than 7 days are known, so nothing is proposed');
    expect(screen.getByText(/the shortest runway first, so that nobody gets beyond the others/)).toBeInTheDocument();
    expect(screen.getByText('of a budget of €50.00')).toBeInTheDocument();
  });

  it('says of how many accounts the need is known, and no need where it is known of none', async () => {
    const { unmount } = await propose(() => planOf(lowOnCredit, unknown));
    expect(screen.getByText('Still short by').parentElement).toHaveTextContent('€250.00known of 1 of 2 accounts');
    unmount();
    await propose(() => planOf(unknown));
    expect(screen.getByText('Needed for the target').parentElement).toHaveTextContent('—');
    expect(screen.getByText('Still short by').parentElement).toHaveTextContent('—known of 0 of 1 accounts');
  });

  it('puts the shortest runway first and those of which none can be said last', async () => {
    await propose(() => planOf(unknown, rich, lowOnCredit));
    const names = screen
      .getAllByRole('textbox', { name: /^Recharge of/ })
      .map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual(['Recharge of Ottica Ñandú', 'Recharge of Panificio Moretti', 'Recharge of Café Àlba']);
  });

  it('reckons anew with an amount that the person typed, and says when that is beyond the budget', async () => {
    await propose(() => planOf(lowOnCredit));
    await user.clear(amountOf('Ottica Ñandú'));
    await user.type(amountOf('Ottica Ñandú'), '91');
    expect(rowOf('Ottica Ñandú')).toHaveTextContent('< 1 d → ~10 d');
    expect(screen.getByText('This is €41.00 more than the budget of €50.00.')).toBeInTheDocument();
    expect(screen.getByText('€209.00')).toBeInTheDocument();
  });

  it('hands on what has an amount, leaving out emptied fields', async () => {
    const shown = await propose(() => planOf(rich, lowOnCredit, unknown));
    await user.type(amountOf('Café Àlba'), '5');
    await user.clear(amountOf('Ottica Ñandú'));
    await user.click(screen.getByRole('button', { name: 'Review 1 recharge…' }));
    await screen.findByText('Nothing is sent before you start it.');
    expect(callsOf(shown, 'jobs.review')).toEqual([
      {
        profileId: shown.profile.id,
        rows: [{ accountId: alba, intent: { kind: 'recharge', amount: 5_000 }, note: '' }],
      },
    ]);
  });

  it('does not go on while an amount cannot be read', async () => {
    await propose(() => planOf(rich, lowOnCredit));
    await user.type(amountOf('Panificio Moretti'), 'much');
    expect(screen.getByRole('button', { name: 'Review 1 recharge…' })).toBeDisabled();
    expect(screen.getByText(/^1 amount cannot be read/)).toBeInTheDocument();
  });

  it('fetches the last 28 closed days where consumption is unknown, shows how far it is, and then proposes anew', async () => {
    let known = false;
    const shown = await propose(() => (known ? planOf(lowOnCredit) : planOf(lowOnCredit, unknown)));
    expect(screen.getByText('Of 1 account the consumption is not known.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Fetch the missing days' }));
    await waitFor(() => expect(callsOf(shown, 'usage.loadDays')).toHaveLength(1));
    const [asked] = callsOf(shown, 'usage.loadDays') as { workId: string }[];
    expect(asked).toEqual(
      expect.objectContaining({ accountIds: [alba], from: addDays(today, -28), to: addDays(today, -1) }),
    );
    const progress = { profileId: shown.profile.id, workId: asked?.workId ?? '', total: 4, failed: 0, etaMs: 60_000 };
    act(() => shown.main.emit({ type: 'days-progress', ...progress, done: 1, running: true }));
    expect(await screen.findByText(/Fetching days: 1 of 4 accounts/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(callsOf(shown, 'work.cancel')).toEqual([{ workId: asked?.workId }]);
    known = true;
    act(() => shown.main.emit({ type: 'days-progress', ...progress, done: 4, running: false }));
    await waitFor(() => expect(screen.queryByText('Café Àlba')).not.toBeInTheDocument());
  });

  it('keeps the plan and what was changed when one leaves and comes back', async () => {
    const { profile, unmount } = await propose(() => planOf(lowOnCredit));
    await user.clear(amountOf('Ottica Ñandú'));
    await user.type(amountOf('Ottica Ñandú'), '33');
    unmount();
    await showCredit({ task: 'plan', profile });
    expect(await screen.findByRole('textbox', { name: 'Recharge of Ottica Ñandú' })).toHaveValue('33');
  });

  it('does not ask with a field that is missing, and says so', async () => {
    const shown = await showCredit({ task: 'plan' });
    await user.click(await screen.findByRole('button', { name: 'Propose' }));
    expect(screen.getByText('Choose at least one account.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'all 3 accounts' }));
    await user.clear(screen.getByRole('textbox', { name: 'Round up to multiples of' }));
    await user.click(screen.getByRole('button', { name: 'Propose' }));
    expect(screen.getByText('A field above is missing or cannot be read.')).toBeInTheDocument();
    expect(callsOf(shown, 'planner.propose')).toEqual([]);
  });
});
