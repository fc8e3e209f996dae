import { configure } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { operationIdSchema } from '@shared/domain/operation';
import type { Input } from '@shared/ipc/contract';
import type { AccountKeyView, UnsavedKeyView } from '@shared/ipc/key-models';
import type { Profile, VaultReport } from '@shared/ipc/models';
import { type JobReview, jobReviewSchema } from '@shared/ipc/operation-models';
import { KeysScreen } from '@renderer/features/keys/keys-screen';
import type { KeyTask } from '@renderer/features/keys/model/key-task';
import { type Answers, type Rendered, renderApp, testProfile } from '@test/support/renderer';

// The screen is large, and asking jsdom for the style of every element to see whether it is hidden takes seconds.
configure({ defaultHidden: true, asyncUtilTimeout: 6_000 });
vi.setConfig({ testTimeout: 30_000 });
export const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

export const NOW = Date.now();
export const idOf = (text: string) => accountIdSchema.parse(text);

export function aKey(id: string, accountName: string, more: Partial<AccountKeyView> = {}): AccountKeyView {
  const nothing = { held: null, lastSuccessAt: null, lastCheck: null, lastOperation: null };
  return { accountId: idOf(id), accountName, ...nothing, ...more };
}

export const HELD: Pick<AccountKeyView, 'held'> = {
  held: { fingerprint: 'k3y9', kept: 'keychain', since: NOW - 3 * 86_400_000 },
};

export const rows: AccountKeyView[] = [
  aKey('1', 'Panificio Moretti', { ...HELD, lastSuccessAt: NOW - 7_200_000 }),
  aKey('2', 'Ottica Ñandú', { ...HELD, lastCheck: { at: NOW - 60_000, outcome: 'refused' } }),
  aKey('3', 'Café Àlba'),
];

export const anUnsaved: UnsavedKeyView = {
  operationId: operationIdSchema.parse('0d3f4b8e-3a52-4a7a-9d0e-0d8f4a1c2b77'),
  profileId: testProfile.id,
  profileName: 'Northwind Messaging',
  accountId: idOf('3'),
  accountName: 'Café Àlba',
  privateKeyOf: null,
  at: NOW - 60_000,
};

export const vaultReport = (vault: VaultReport['vault'], sessionOnly = false): VaultReport => ({
  ...{ vault, sessionOnly, backend: 'GNOME Keyring', holds: [] },
});

/** A profile of its own for each test, so that what one marked is not marked for the next. */
export function freshProfile(changes: Partial<Profile> = {}): Profile {
  return { ...testProfile, id: profileIdSchema.parse(randomUUID()), ...changes };
}

const quietMain: Answers = {
  'keys.list': () => rows,
  'keys.unsaved': () => [],
  'operations.unknown': () => [],
  'jobs.list': () => [],
  'jobs.review': (input) => jobReview(input),
  'vault.state': () => vaultReport({ state: 'ready' }),
};

interface Shown {
  task?: KeyTask;
  answers?: Answers;
  language?: 'en' | 'it';
  profile?: Profile;
}

export function showKeys({ task, answers = {}, language = 'en', profile = freshProfile() }: Shown = {}) {
  return renderApp(<KeysScreen profile={profile} task={task} />, {
    profiles: [profile],
    settings: { language, activeProfileId: profile.id },
    answers: { ...quietMain, ...answers },
  });
}

/** What main was asked for by this name, in order. */
export const callsOf = ({ main }: Rendered, name: string): unknown[] =>
  main.calls.filter((call) => call.name === name).map(({ input }) => input);

/** A review in which every row can be sent. */
export function jobReview({ profileId, rows: asked }: Input<'jobs.review'>): JobReview {
  return jobReviewSchema.parse({
    ...{ reviewId: randomUUID(), expiresAt: Date.now() + 600_000, profileId, currency: 'EUR' },
    rows: asked.map(({ accountId, intent, note }, position) => ({
      ...{ position, accountId, intent, note, credit: null, creditAfter: null, errors: [], warnings: [] },
      accountName: rows.find((row) => row.accountId === accountId)?.accountName ?? null,
      earlier: null,
    })),
    ...{ total: null, cap: null, typed: 'rotate', etaMs: 1_000, creditError: null, dryRun: null },
  });
}
