import { configure } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { profileIdSchema } from '@shared/domain/ids';
import { amountOf, intentRecordSchema } from '@shared/domain/operation';
import { sumThousandths, thousandths } from '@shared/domain/money';
import { typedActionOfJob } from '@shared/domain/typed-words';
import type { Input } from '@shared/ipc/contract';
import type { AccountList, AccountRow, Profile } from '@shared/ipc/models';
import { type JobReview, type OperationView, type Review, jobReviewSchema } from '@shared/ipc/operation-models';
import { type CreditTask, CreditScreen } from '@renderer/features/credit/credit-screen';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { type Answers, type Rendered, renderApp, testProfile } from '@test/support/renderer';

// The screens are large, and asking jsdom for the style of every element to see whether it is hidden takes seconds.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
export const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

export const accounts: AccountRow[] = [
  ordinaryAccount({ id: '1', name: 'Panificio Moretti', credit: 120_000 }),
  ordinaryAccount({ id: '2', name: 'Ottica Ñandú', credit: 9_000 }),
  ordinaryAccount({ id: '3', name: 'Café Àlba', credit: null }),
];
export const [moretti, nandu, alba] = ['1', '2', '3'].map((id) => ordinaryAccount({ id }).id);

/** A profile of its own for each test, so that what one typed is not there for the next. */
export function freshProfile(changes: Partial<Profile> = {}): Profile {
  return { ...testProfile, id: profileIdSchema.parse(randomUUID()), ...changes };
}

const list = (): AccountList => ({
  rows: accounts,
  rowErrors: [],
  fetchedAt: Date.now(),
  lastError: null,
  partial: false,
});

/** What main answers where a test says nothing else. */
export const quietMain: Answers = {
  'accounts.list': list,
  'operations.unknown': () => [],
  'jobs.list': () => [],
  'journal.list': () => ({ operations: [], total: 0 }),
  'jobs.review': (input) => jobReview(input),
};

interface Shown {
  task?: CreditTask;
  answers?: Answers;
  language?: 'en' | 'it';
  profile?: Profile;
}

export function showCredit({ task, answers = {}, language = 'en', profile = freshProfile() }: Shown = {}) {
  return renderApp(<CreditScreen profile={profile} task={task} />, {
    profiles: [profile],
    settings: { language, activeProfileId: profile.id },
    answers: { ...quietMain, ...answers },
  });
}

/** What main was asked for by this name, in order. */
export const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);

/** A review in which every row can be sent. */
export function jobReview({ profileId, rows }: Input<'jobs.review'>): JobReview {
  const credit = new Map(accounts.map(({ id, credit: known }) => [String(id), known]));
  return jobReviewSchema.parse({
    reviewId: randomUUID(),
    expiresAt: Date.now() + 600_000,
    profileId,
    currency: 'EUR',
    rows: rows.map(({ accountId, intent, note }, position) => ({
      position,
      accountId,
      accountName: accounts.find(({ id }) => id === accountId)?.name ?? null,
      intent,
      note,
      credit: credit.get(accountId ?? '') ?? null,
      creditAfter: null,
      errors: [],
      warnings: [],
      earlier: null,
    })),
    total: rows.reduce((sum, { intent }) => sum + ('amount' in intent ? intent.amount : 0), 0),
    cap: 10_000_000,
    typed: typedActionOfJob(new Set(rows.map(({ intent }) => intent.kind))),
    etaMs: 1_000,
    creditError: null,
    dryRun: null,
  });
}

/** A review of one move that nothing speaks against. */
export function review({ profileId, accountId, intent, note }: Input<'operations.review'>): Review {
  const record = intentRecordSchema.parse({
    type: 'INTENT',
    operationId: randomUUID(),
    at: Date.now(),
    profileId,
    profileName: 'Northwind',
    accountId,
    accountName: 'Panificio Moretti',
    currency: 'EUR',
    intent,
    request: { method: 'POST', path: 'partners/create_subrecharge/', body: '{}' },
    note,
    jobId: null,
    againOf: null,
  });
  const { at, ...intended } = record;
  const before = thousandths(120_000);
  return {
    reviewId: randomUUID(),
    expiresAt: at + 600_000,
    intended,
    dryRun: { method: 'POST', url: 'https://api.spoki.com/api/1/x/', headers: {}, body: '{}' },
    credit: { credit: before, at },
    creditError: null,
    creditAfter: sumThousandths([before, amountOf(record.intent) ?? thousandths(0)]),
    repeatOf: null,
    blockedBy: null,
    typed: null,
  };
}

/** The operation that a review became, confirmed by Spoki. */
export function confirmed({ intended }: Review): OperationView {
  const at = Date.now();
  const { operationId } = intended;
  return {
    operationId,
    intent: { ...intended, at },
    state: 'OK',
    records: [
      { ...intended, at },
      { type: 'SENDING', operationId, at, creditBefore: null },
      { type: 'OK', operationId, at, answer: { status: 200, body: null }, newKey: null },
    ],
  };
}
