import { Hono } from 'hono';
import { z } from 'zod';
import { advanceOnboarding } from './advance';
import { dayNumber, dayText, isDayText } from './clock';
import { type FaultBook, faultRuleSchema, type FaultRule } from './faults';
import type { AppliedWrite, Ledger, LogEntry } from './ledger';
import type { AccountRecord, SandboxState } from './state';
import type { Correction } from './traffic/account-books';
import type { Margins } from './traffic/prices';

/** What a test may know of an account beyond the API. Money in thousandths. */
export interface AccountInside {
  id: string;
  status: string;
  credit: number;
  /** The balance on the evening before `firstDay`. */
  opening: number;
  /** `YYYY-MM-DD`: the first day of the history, and today for the account. */
  firstDay: string;
  today: string;
  /** The margins that tomorrow will be charged with. */
  margins: Margins;
  /** Days whose reported profit is not the sum of its parts, with the difference. */
  profitSlips: { day: string; difference: number }[];
}

/** The strings behind the sandbox, for tests. */
export interface SandboxControl {
  /** Arms a fault; its request is chosen by method and path. */
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Every request since the last `clearLog`, oldest first. */
  requests(): LogEntry[];
  /** Every write that took effect since the last `clearLog`, oldest first. */
  applied(): AppliedWrite[];
  clearLog(): void;
  /** One step of an account's onboarding. @throws RangeError for an unknown account. */
  advance(accountId: string): string;
  /**
   * Spoki corrects a past day afterwards: so much, in thousandths, is added to what its report says, and the credit follows.
   * @param day `YYYY-MM-DD`, before today for the account
   * @throws RangeError for an unknown account, or another day
   */
  correct(accountId: string, day: string, change: Partial<Correction>): void;
  /** @throws RangeError for an unknown account. */
  account(accountId: string): AccountInside;
}

function inside(state: SandboxState, account: AccountRecord): AccountInside {
  const today = state.today(account);
  return {
    id: String(account.id),
    status: account.status,
    credit: state.credit(account),
    opening: account.books.opening,
    firstDay: dayText(account.books.firstDay),
    today: dayText(today),
    margins: account.books.marginsOn(today + 1),
    profitSlips: [...account.profitSlips].map(([day, difference]) => ({ day: dayText(day), difference })),
  };
}

export function controlOf(state: SandboxState, ledger: Ledger, faults: FaultBook): SandboxControl {
  const find = (id: string): AccountRecord => {
    const account = state.accounts.get(Number(id));
    if (!account) throw new RangeError(`the sandbox has no account ${id}`);
    return account;
  };
  return {
    addFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    requests: () => ledger.requests(),
    applied: () => ledger.applied(),
    clearLog: () => ledger.clear(),
    advance: (id) => advanceOnboarding(state, find(id)),
    correct(id, day, { consumption = 0, profit = 0 }) {
      const account = find(id);
      const isPast =
        isDayText(day) && dayNumber(day) >= account.books.firstDay && dayNumber(day) < state.today(account);
      if (!isPast) throw new RangeError(`${day} is no past day of the account ${id}`);
      account.books.correct(dayNumber(day), { consumption, profit });
    },
    account: (id) => inside(state, find(id)),
  };
}

const correctionSchema = z.object({
  day: z.string(),
  consumption: z.number().int().optional(),
  profit: z.number().int().optional(),
});

/** The same over HTTP, for tests in another process. Served only with the option `control`. */
export function controlRoutes(control: SandboxControl, accountIds: () => string[]): Hono {
  const app = new Hono();
  app.post('/__faults', async (c) => {
    const rule = faultRuleSchema.safeParse(await c.req.json());
    if (!rule.success) return c.json({ detail: z.prettifyError(rule.error) }, 400);
    control.addFault(rule.data);
    return c.body(null, 204);
  });
  app.delete('/__faults', (c) => {
    control.clearFaults();
    return c.body(null, 204);
  });
  app.get('/__log', (c) => c.json({ requests: control.requests(), applied: control.applied() }));
  app.delete('/__log', (c) => {
    control.clearLog();
    return c.body(null, 204);
  });
  app.get('/__state', (c) => c.json({ accounts: accountIds().map((id) => control.account(id)) }));
  app.post('/__advance/:id', (c) => c.json({ status: control.advance(c.req.param('id')) }));
  app.post('/__correct/:id', async (c) => {
    const { day, ...change } = correctionSchema.parse(await c.req.json());
    control.correct(c.req.param('id'), day, change);
    return c.body(null, 204);
  });
  app.onError((error, c) => c.json({ detail: error.message }, 400));
  return app;
}
