import { z } from 'zod';
import { accountSchema } from '@shared/domain/account';
import { type Channel, channelSchema } from '@shared/domain/channel';
import { accountIdSchema, type AccountId, type ProfileId } from '@shared/domain/ids';
import { ONBOARDING_STAGES } from '@shared/domain/onboarding';
import { operationIdSchema } from '@shared/domain/operation';
import type { OnboardingCard } from '@shared/ipc/support-models';
import type { ReadableDb } from '@electron/database/connection';
import { readJson, readRows } from '@electron/database/read-rows';
import type { AccountKey } from './account-keys';

/** What of an account its card shows or follows from. */
const accountFacts = accountSchema.pick({
  id: true,
  name: true,
  status: true,
  phone: true,
  phoneStatus: true,
  isActive: true,
  qualityScore: true,
  countryCode: true,
  defaultCountryCode: true,
  defaultLanguage: true,
});

/** The stage an account was last seen in. */
export type KnownStage = Pick<OnboardingCard, 'stage' | 'since'>;

export interface LinkFacts {
  latest: NonNullable<OnboardingCard['link']>;
  /** When any link of the account was first handed out. */
  firstHandOutAt: number | null;
}

export interface AccountFacts {
  key: AccountKey;
  account: z.output<typeof accountFacts>;
  known: KnownStage | null;
  channelsAt: number | null;
  owner: string;
  note: string;
}

const accountRow = z
  .tuple([
    z.number(),
    z.string(),
    z.enum(ONBOARDING_STAGES).nullable(),
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
    z.string().nullable(),
    z.string().nullable(),
  ])
  .transform(([key, json, stage, at, exact, channelsAt, owner, note]): AccountFacts => ({
    key,
    account: readJson(accountFacts, json),
    known: stage === null || at === null ? null : { stage, since: { at, exact: exact === 1 } },
    channelsAt,
    owner: owner ?? '',
    note: note ?? '',
  }));

/** Accounts that are not gone, in Spoki's order. @param only null for all */
export function accountsToPlace(db: ReadableDb, profileId: ProfileId, only: AccountId[] | null): AccountFacts[] {
  const sql = `
    SELECT a.account_key, a.account, s.stage, s.since, s.exact, r.fetched_at, n.owner, n.note
    FROM accounts a
    LEFT JOIN onboarding_stages s ON s.account_key = a.account_key
    LEFT JOIN channel_reads r ON r.account_key = a.account_key
    LEFT JOIN onboarding_notes n ON n.profile_id = a.profile_id AND n.account_id = a.account_id
    WHERE a.profile_id = ?1 AND a.gone = 0 ${only ? 'AND a.account_id IN (SELECT value FROM json_each(?2))' : ''}
    ORDER BY a.position, a.account_key`;
  return readRows(db, accountRow, sql, only ? [profileId, JSON.stringify(only)] : [profileId]);
}

/** The channels of every account whose whole list was read, in Spoki's order. */
export function channelsToPlace(db: ReadableDb, profileId: ProfileId): Map<AccountKey, Channel[]> {
  const sql = `
    SELECT c.account_key, c.channel FROM channels c JOIN accounts a ON a.account_key = c.account_key
    WHERE a.profile_id = ? ORDER BY c.account_key, c.position, c.channel_id`;
  const found = new Map<AccountKey, Channel[]>();
  for (const [key, json] of readRows(db, z.tuple([z.number(), z.string()]), sql, [profileId])) {
    const channels = found.get(key) ?? [];
    found.set(key, channels);
    channels.push(readJson(channelSchema, json));
  }
  return found;
}

const linkRow = z.tuple([accountIdSchema, operationIdSchema, z.number(), z.number().nullable()]);

/** The links of every account that has any. */
export function linksToPlace(db: ReadableDb, profileId: ProfileId): Map<AccountId, LinkFacts> {
  const sql = `
    SELECT l.account_id, l.operation_id, l.at, (SELECT min(h.at) FROM link_hand_outs h WHERE h.link_key = l.link_key)
    FROM onboarding_links l WHERE l.profile_id = ? ORDER BY l.link_key`;
  const found = new Map<AccountId, LinkFacts>();
  for (const [accountId, operationId, at, handedOutAt] of readRows(db, linkRow, sql, [profileId])) {
    const first = found.get(accountId)?.firstHandOutAt ?? handedOutAt;
    found.set(accountId, { latest: { operationId, at, handedOutAt }, firstHandOutAt: first });
  }
  return found;
}
