import { configure } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { profileIdSchema } from '@shared/domain/ids';
import { intentRecordSchema, type OperationId } from '@shared/domain/operation';
import type { Input } from '@shared/ipc/contract';
import type { Profile } from '@shared/ipc/models';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { ClientsTask } from '@renderer/features/clients/clients-task';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { type Answers, type Rendered, renderApp, testProfile } from '@test/support/renderer';

configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
export const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

let reviewed: Review[] = [];

/** A review of one change that nothing speaks against. */
function review({ profileId, accountId, intent, note }: Input<'operations.review'>): Review {
  const { at, ...intended } = intentRecordSchema.parse({
    type: 'INTENT',
    operationId: randomUUID(),
    at: Date.now(),
    profileId,
    profileName: 'Northwind',
    accountId,
    accountName: null,
    currency: 'EUR',
    intent,
    request: { method: 'POST', path: 'partners/add_sv_clients/', body: '[]' },
    note,
    jobId: null,
    againOf: null,
  });
  const made: Review = {
    reviewId: randomUUID(),
    expiresAt: at + 600_000,
    intended,
    dryRun: { method: 'POST', url: 'https://api.spoki.com/api/1/x/', headers: {}, body: '[]' },
    ...{ credit: null, creditError: null, creditAfter: null, repeatOf: null, blockedBy: null, typed: null },
  };
  reviewed.push(made);
  return made;
}

type Last = (operationId: OperationId, at: number) => Pick<OperationView, 'state' | 'records'>;

/** The operation that a review became. */
export function outcome(reviewId: string, last: Last): OperationView {
  const found = reviewed.find((one) => one.reviewId === reviewId);
  if (!found) throw new Error('it was reviewed');
  const at = Date.now();
  const intent = { ...found.intended, at };
  const { operationId } = found.intended;
  return { operationId, intent, ...last(operationId, at) };
}

/** A profile of its own for each test, so that what one typed is not there for the next. */
export function freshProfile(): Profile {
  return { ...testProfile, id: profileIdSchema.parse(randomUUID()) };
}

export async function show(answers: Answers = {}, profile = freshProfile()): Promise<Rendered> {
  reviewed = [];
  return renderApp(<ClientsTask profile={profile} onBack={() => undefined} />, {
    profiles: [profile],
    settings: { language: 'en', activeProfileId: profile.id },
    answers: {
      'accounts.list': () => ({
        rows: [ordinaryAccount({ id: '7', name: 'Panificio Moretti' })],
        ...{ rowErrors: [], fetchedAt: Date.now(), lastError: null, partial: false },
      }),
      'operations.unknown': () => [],
      'operations.review': review,
      'journal.list': () => ({ operations: [], total: 0 }),
      ...answers,
    },
  });
}

/** What main was asked for by this name, in order. */
export const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);
