import { z } from 'zod';
import { countryOf } from '@shared/domain/account';
import type { Channel } from '@shared/domain/channel';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import {
  isStuck,
  type LinkProgress,
  onboardingStanding,
  type OnboardingStanding,
} from '@shared/domain/onboarding-stage';
import type { OnboardingBoard, OnboardingCard } from '@shared/ipc/support-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { CardsWanted } from '../onboarding-store-api';
import { type AccountKey, requireAccountKey } from './account-keys';
import { type AccountFacts, accountsToPlace, channelsToPlace, type LinkFacts, linksToPlace } from './onboarding-facts';

type Since = OnboardingCard['since'];

/** Both empty: none is kept. @throws AppFailure `not-found` */
export function saveOnboardingNote(
  db: WritableDb,
  profileId: ProfileId,
  accountId: AccountId,
  { owner, note }: { owner: string; note: string },
): void {
  requireAccountKey(db, profileId, accountId);
  if (owner === '' && note === '') {
    db.run('DELETE FROM onboarding_notes WHERE profile_id = ? AND account_id = ?', [profileId, accountId]);
    return;
  }
  db.run(
    `INSERT INTO onboarding_notes (profile_id, account_id, owner, note) VALUES (?, ?, ?, ?)
     ON CONFLICT (profile_id, account_id) DO UPDATE SET owner = excluded.owner, note = excluded.note`,
    [profileId, accountId, owner, note],
  );
}

/** Where the accounts stand; from when on is kept whenever a stage is another than it was. */
export function onboardingBoard(db: WritableDb, profileId: ProfileId, wanted: CardsWanted): OnboardingBoard {
  return db.transaction(() => {
    const held = new Set(wanted.held);
    const channels = channelsToPlace(db, profileId);
    const links = linksToPlace(db, profileId);
    const cards = accountsToPlace(db, profileId, wanted.only).map((facts): OnboardingCard => {
      const keyHeld = held.has(facts.account.id);
      const read = keyHeld && facts.channelsAt !== null ? (channels.get(facts.key) ?? []) : null;
      const link = links.get(facts.account.id) ?? null;
      const standing = standingOf(facts, read, link);
      const since = sinceOf(db, facts, standing, link, wanted.now);
      return { ...cardOf(facts, keyHeld, link), ...standing, since, stuck: stuckAt(standing, since, wanted.now) };
    });
    return { cards, asOf: listedAt(db, profileId) };
  });
}

function listedAt(db: ReadableDb, profileId: ProfileId): number | null {
  const sql = 'SELECT fetched_at FROM account_lists WHERE profile_id = ?';
  return readRow(db, z.tuple([z.number().nullable()]), sql, [profileId])?.[0] ?? null;
}

function standingOf(
  { account, known }: AccountFacts,
  channels: Channel[] | null,
  link: LinkFacts | null,
): OnboardingStanding {
  const since = known?.stage === 'needs-attention' ? known.since.at : Number.POSITIVE_INFINITY;
  const linkSinceTrouble = link && link.latest.at >= since ? progressOf(link.latest.handedOutAt) : 'none';
  return onboardingStanding({
    account,
    channels,
    link: link ? progressOf(link.firstHandOutAt) : 'none',
    linkSinceTrouble,
  });
}

const progressOf = (handedOutAt: number | null): LinkProgress => (handedOutAt === null ? 'made' : 'handed-out');

const stuckAt = ({ stage }: OnboardingStanding, since: Since, now: number): boolean => isStuck(stage, now - since.at);

function cardOf({ account, owner, note, channelsAt }: AccountFacts, keyHeld: boolean, link: LinkFacts | null) {
  return {
    accountId: account.id,
    accountName: account.name,
    language: account.defaultLanguage,
    country: countryOf(account),
    phone: account.phone,
    status: account.status,
    phoneStatus: account.phoneStatus,
    keyHeld,
    owner,
    note,
    link: link?.latest ?? null,
    channelsAt,
  };
}

/** The time that is kept, if it stands where it stood; or else that of the fact which brought it there, which is kept from now on. */
function sinceOf(
  db: WritableDb,
  { key, known }: AccountFacts,
  standing: OnboardingStanding,
  link: LinkFacts | null,
  now: number,
): Since {
  if (known?.stage === standing.stage) return known.since;
  const since = timeOfFact(db, key, standing, link) ?? { at: now, exact: false };
  db.run(
    `INSERT INTO onboarding_stages (account_key, stage, since, exact) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_key) DO UPDATE SET stage = excluded.stage, since = excluded.since, exact = excluded.exact`,
    [key, standing.stage, since.at, since.exact ? 1 : 0],
  );
  return since;
}

function timeOfFact(
  db: ReadableDb,
  key: AccountKey,
  { stage, channelId }: OnboardingStanding,
  link: LinkFacts | null,
): Since | null {
  const handedOutAt = link?.firstHandOutAt ?? null;
  if (stage === 'link-handed-out' && handedOutAt !== null) return { at: handedOutAt, exact: true };
  const ofAccount = changeOfAccount(db, key);
  if (channelId === null) return ofAccount;
  const ofChannel = changeOfChannel(db, key, channelId);
  // Trouble may be told of the channel, or of the account whose channel it is.
  return stage === 'needs-attention' ? later(ofChannel, ofAccount) : ofChannel;
}

function later(a: Since | null, b: Since | null): Since | null {
  return a && b ? (a.at >= b.at ? a : b) : (a ?? b);
}

const sinceRow = z.tuple([z.number(), z.number()]).transform(([at, exact]): Since => ({ at, exact: exact === 1 }));

/** When what a stage follows from last changed; exact unless that is when the account was first seen. */
function changeOfAccount(db: ReadableDb, key: AccountKey): Since | null {
  const sql = `
    SELECT at, before IS NOT NULL FROM (
      SELECT history_key, at, lag(history_key) OVER w AS before,
        status IS NOT lag(status) OVER w OR phone_status IS NOT lag(phone_status) OVER w
          OR quality_score IS NOT lag(quality_score) OVER w AS moved
      FROM account_history WHERE account_key = ? WINDOW w AS (ORDER BY history_key))
    WHERE before IS NULL OR moved ORDER BY history_key DESC LIMIT 1`;
  return readRow(db, sinceRow, sql, [key]);
}

/** The same of a channel; one that was not there when the account's channels were read before has come since. */
function changeOfChannel(db: ReadableDb, key: AccountKey, channelId: string): Since | null {
  const sql = `
    SELECT h.at, count(*) OVER () > 1 OR h.at > r.first_at
    FROM channel_history h JOIN channel_reads r ON r.account_key = h.account_key
    WHERE h.account_key = ? AND h.channel_id = ? ORDER BY h.history_key DESC LIMIT 1`;
  return readRows(db, sinceRow, sql, [key, channelId])[0] ?? null;
}
