import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef } from '@electron/credentials/vault';
import type { Journal, Operation } from '@electron/journal/journal-api';
import type { StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type Margins, keyOwnerOf } from '@shared/domain/operation';
import { type AppError, toAppError } from '@shared/errors/app-error';
import { readMarginSettings } from '../margins/margin-settings';
import { byAccount, registeredOf } from '../margins/register';
import type { CreditsReading } from '../operations/credit-reader';
import type { OperationService } from '../operations/operation-service';
import { REPEAT_MS, movesCredit } from '../operations/rules';
import type { JobDraft } from './job-draft';
import { operationsIn } from './journal-pages';
import type { JobFacts } from './row-check';

export interface JobFactsParts {
  journal: Pick<Journal, 'list' | 'openOperations'>;
  operations: Pick<OperationService, 'credits'>;
  vault: Pick<RoutingVault, 'list'>;
  /** Of the profile's list, from the store. */
  accounts: (profileId: ProfileId) => Promise<readonly { id: AccountId; name: string }[]>;
  profiles: () => Promise<StoredProfile[]>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * What the rows of a job are held against. The credit is read anew, once for all rows, and its failure is part of the answer.
 * @throws AppFailure the store's, the journal's and the vault's kinds
 */
export async function gatherFacts(
  parts: JobFactsParts,
  profile: StoredProfile,
  drafts: readonly JobDraft[],
): Promise<{ facts: JobFacts; creditError: AppError | null }> {
  const moves = drafts.some(({ intent }) => movesCredit(intent));
  const kinds = new Set(drafts.map(({ intent }) => intent.kind));
  const needsKeys =
    kinds.has('create-account-key') ||
    kinds.has('revoke-account-key') ||
    drafts.some(({ intent, accountId }) => keyOwnerOf(intent, accountId) === 'account');
  const [accounts, open, recent, { reading, creditError }] = await Promise.all([
    parts.accounts(profile.id),
    parts.journal.openOperations(),
    recentOperations(parts, profile.id),
    moves ? readCredits(parts, profile.id) : { reading: null, creditError: null },
  ]);
  const unknown = open.filter(({ state, intent }) => state === 'UNKNOWN' && intent.profileId === profile.id);
  return {
    facts: {
      names: new Map(accounts.map(({ id, name }) => [id, name])),
      credits: reading && reading.credits,
      unknown: grouped(unknown),
      recent: grouped(recent),
      held: needsKeys ? await heldKeys(parts, profile.id, drafts) : new Set(),
      margins: kinds.has('set-margins') ? await marginsInForce(parts, profile) : new Map(),
    },
    creditError,
  };
}

async function readCredits(
  { operations }: JobFactsParts,
  profileId: ProfileId,
): Promise<{ reading: CreditsReading | null; creditError: AppError | null }> {
  try {
    return { reading: await operations.credits(profileId), creditError: null };
  } catch (thrown) {
    return { reading: null, creditError: toAppError(thrown) };
  }
}

async function recentOperations({ journal, now }: JobFactsParts, profileId: ProfileId): Promise<Operation[]> {
  const recent: Operation[] = [];
  for await (const operation of operationsIn(journal, { profileId, from: now() - REPEAT_MS })) recent.push(operation);
  return recent;
}

async function heldKeys(
  { vault }: JobFactsParts,
  profileId: ProfileId,
  drafts: readonly JobDraft[],
): Promise<Set<AccountId | null>> {
  const refs = new Set<string>(await vault.list());
  const wanted = new Set(drafts.map(({ accountId }) => accountId));
  return new Set([...wanted].filter((accountId) => accountId !== null && refs.has(accountRef(profileId, accountId))));
}

async function marginsInForce(parts: JobFactsParts, profile: StoredProfile): Promise<Map<AccountId, Margins>> {
  const inForce = new Map<AccountId, Margins>();
  for (const [accountId, settings] of byAccount(await readMarginSettings(parts, profile, null))) {
    const applied = registeredOf(accountId, settings)?.applied;
    if (applied) inForce.set(accountId, applied.margins);
  }
  return inForce;
}

function grouped(operations: readonly Operation[]): Map<AccountId | null, Operation[]> {
  const groups = new Map<AccountId | null, Operation[]>();
  for (const operation of operations) {
    const { accountId } = operation.intent;
    const group = groups.get(accountId);
    if (group) group.push(operation);
    else groups.set(accountId, [operation]);
  }
  return groups;
}
