import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { configure, screen, within } from '@testing-library/react';
import { accountIdSchema } from '@shared/domain/ids';
import { type Margins, operationIdSchema } from '@shared/domain/operation';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import type { DriftView, MarginSetting, RegisteredMarginsView, WhatIfView } from '@shared/ipc/margin-models';
import type { Input } from '@shared/ipc/contract';
import { type Review, reviewSchema } from '@shared/ipc/operation-models';
import type { AccountPage, AccountRow } from '@shared/ipc/models';
import { marginSet } from '@test/support/margin-sets';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { type Answers, testProfile } from '@test/support/renderer';

// Asking jsdom for the style of every element to see whether it is hidden takes seconds on these screens.
configure({ defaultHidden: true });
export const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

export const idOf = (id: string) => accountIdSchema.parse(id);
export const accounts: AccountRow[] = [
  ordinaryAccount({ id: '1', name: 'Panificio Moretti' }),
  ordinaryAccount({ id: '2', name: 'Ottica Ñandú' }),
  ordinaryAccount({ id: '3', name: 'Café Àlba', month: null }),
];

export const usual: Margins = marginSet({
  conversations: 10,
  marketing: 49,
  utility: 30,
  authentication: 20,
  service: 5,
  smsOneWay: 40,
  smsTwoWay: 60,
});

let count = 0;
export function setting(accountId: string, margins: Margins, more: Partial<MarginSetting> = {}): MarginSetting {
  count += 1;
  return {
    operationId: operationIdSchema.parse(`00000000-0000-4000-8000-${String(count).padStart(12, '0')}`),
    accountId: idOf(accountId),
    at: Date.UTC(2026, 9, 1, 10),
    profileId: testProfile.id,
    profileName: 'Northwind Messaging',
    note: '',
    margins,
    state: 'OK',
    applied: true,
    ...more,
  };
}

export function registered(accountId: string, margins: Margins): RegisteredMarginsView {
  return { accountId: idOf(accountId), applied: setting(accountId, margins), unverified: null };
}

export const noDrift: DriftView = { accounts: [], withoutRegister: 0 };

const between = (least: number, most = least) => ({ least: thousandths(least), most: thousandths(most) });

/** Two accounts: one that would have earned 2 less, one between 1 less and 3 more. */
export function whatIfOf(accountIds: readonly string[], more: Partial<WhatIfView> = {}): WhatIfView {
  const compared = {
    replayed: between(8_000, 9_000),
    observed: thousandths(10_000),
    difference: between(-2_000, -1_000),
  };
  return {
    range: { from: reportDay('2026-10-23'), to: reportDay('2026-11-21') },
    accounts: accountIds.map((id) => ({
      accountId: idOf(id),
      accountName: accounts.find((account) => account.id === id)?.name ?? null,
      total: compared,
      complete: true,
      verdict: 'less',
      missingDays: 0,
      lines: null,
    })),
    lines: [
      { line: 'marketing', compared },
      { line: 'sms', compared: null },
    ],
    total: compared,
    clients: { less: accountIds.length, same: 0, more: 0, undecided: 0, unknown: 0 },
    complete: true,
    accountsWithMissingDays: 0,
    ...more,
  };
}

/** What main would show of a change that nothing speaks against. */
export function reviewOf({ profileId, accountId, intent, note }: Input<'operations.review'>): Review {
  return reviewSchema.parse({
    reviewId: 'a review',
    expiresAt: Date.now() + 600_000,
    intended: {
      type: 'INTENT',
      operationId: crypto.randomUUID(),
      profileId,
      profileName: testProfile.name,
      accountId,
      accountName: 'Panificio Moretti',
      currency: testProfile.currency,
      intent,
      request: { method: 'POST', path: 'partners/set_profits/', body: '{}' },
      note,
      jobId: null,
      againOf: null,
    },
    dryRun: { method: 'POST', url: 'https://api.spoki.com/partners/set_profits/', headers: {}, body: '{}' },
    credit: null,
    creditError: null,
    creditAfter: null,
    repeatOf: null,
    blockedBy: null,
    typed: null,
  });
}

export const marginAnswers: Answers = {
  'accounts.list': () => ({ rows: accounts, rowErrors: [], fetchedAt: Date.now(), lastError: null, partial: false }),
  'margins.register': () => [registered('1', usual)],
  'margins.history': () => [],
  'margins.presets': () => [],
  'margins.drift': () => noDrift,
  'operations.unknown': () => [],
};

export const page: AccountPage = {
  account: accounts[0] ?? ordinaryAccount(),
  history: [],
  gone: false,
  keyFingerprint: null,
};

export const field = (category: string): HTMLElement =>
  screen.getByRole('textbox', { name: `New margin: ${category}` });
export const rowOf = (name: RegExp | string) => within(screen.getByRole('row', { name }));

export async function type(category: string, text: string): Promise<void> {
  await user.clear(field(category));
  if (text !== '') await user.type(field(category), text);
}
