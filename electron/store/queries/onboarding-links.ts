import { z } from 'zod';
import { accountIdSchema, type AccountId, profileIdSchema, type ProfileId } from '@shared/domain/ids';
import type { HandOut } from '@shared/domain/onboarding';
import { type OperationId, operationIdSchema } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import { linkSchema } from '@shared/ipc/support-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import type { KeptLink, StoredLink } from '../onboarding-store-api';
import { requireProfile } from './profiles';

const { accountName, at, by, url, language, channelId, note, handedOut } = linkSchema.shape;
const row = z
  .tuple([
    operationIdSchema,
    profileIdSchema,
    accountIdSchema,
    accountName,
    at,
    by,
    url,
    language,
    channelId,
    note,
    operationIdSchema.nullable(),
    z.string(),
  ])
  .transform((values): KeptLink => ({
    operationId: values[0],
    profileId: values[1],
    accountId: values[2],
    accountName: values[3],
    at: values[4],
    by: values[5],
    url: values[6],
    lang: values[7],
    channelId: values[8],
    note: values[9],
    replacedBy: values[10],
    handedOut: readJson(handedOut, values[11]),
  }));

/** The order of the keys is the order in which links were made, whatever the clock said. */
const SELECT = `
  SELECT l.operation_id, l.profile_id, l.account_id, l.account_name, l.at, l.made_by, l.url, l.language, l.channel_id, l.note,
    (SELECT later.operation_id FROM onboarding_links later
     WHERE later.profile_id = l.profile_id AND later.account_id = l.account_id AND later.link_key > l.link_key
     ORDER BY later.link_key LIMIT 1),
    (SELECT json_group_array(json_object('how', h.how, 'at', h.at))
     FROM (SELECT how, at FROM link_hand_outs WHERE link_key = l.link_key ORDER BY hand_out_key) h)
  FROM onboarding_links l`;

/** Keeps a link under its operation; one that is kept already stays as it is. @throws AppFailure `not-found` without the profile */
export function saveLink(db: WritableDb, link: StoredLink): void {
  requireProfile(db, link.profileId);
  db.run(
    `INSERT INTO onboarding_links
       (operation_id, profile_id, account_id, account_name, at, made_by, url, language, channel_id, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (operation_id) DO NOTHING`,
    [
      link.operationId,
      link.profileId,
      link.accountId,
      link.accountName,
      link.at,
      link.by,
      link.url,
      link.lang,
      link.channelId,
      link.note,
    ],
  );
}

/** Newest first. */
export function listLinks(db: ReadableDb, profileId: ProfileId, accountId: AccountId | null): KeptLink[] {
  const newest = 'ORDER BY l.link_key DESC';
  return accountId === null
    ? readRows(db, row, `${SELECT} WHERE l.profile_id = ? ${newest}`, [profileId])
    : readRows(db, row, `${SELECT} WHERE l.profile_id = ? AND l.account_id = ? ${newest}`, [profileId, accountId]);
}

/** @throws AppFailure `not-found` */
export function getLink(db: ReadableDb, operationId: OperationId): KeptLink {
  return readRow(db, row, `${SELECT} WHERE l.operation_id = ?`, [operationId]) ?? refuse();
}

/** @throws AppFailure `not-found` */
export function noteHandOut(db: WritableDb, operationId: OperationId, how: HandOut, time: number): void {
  const noted = db.run(
    'INSERT INTO link_hand_outs (link_key, how, at) SELECT link_key, ?, ? FROM onboarding_links WHERE operation_id = ?',
    [how, time, operationId],
  );
  if (noted === 0) refuse();
}

function refuse(): never {
  return fail('not-found', 'there is no such onboarding link on this computer');
}
