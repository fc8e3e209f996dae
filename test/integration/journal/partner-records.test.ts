import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '@electron/journal/journal-api';
import type { Intent, RecordOf } from '@shared/domain/operation';
import { roleIdSchema } from '@shared/domain/team';
import { ACCOUNT, NOON, PROFILE, appendAll, journalFolder, newOperationId, openJournal } from '@test/support/journal';
import { newClient } from '@test/support/new-clients';

const CLIENTS: Intent = { kind: 'add-clients', clients: [newClient('Panificio Àlba', { email: 'alba@example.com' })] };
const ROLE: Intent = {
  ...{ kind: 'delete-role', roleId: roleIdSchema.parse('8') },
  called: 'f8d964d0-955f-4c0r-af17-be8258c94v94@serviceuser.spoki.it',
};

let folder: string;
let journal: Journal;
beforeEach(() => {
  const place = journalFolder();
  folder = place.folder;
  journal = openJournal(place);
});
const found = async (filter: Parameters<Journal['list']>[0]): Promise<string[]> =>
  (await journal.list(filter, { offset: 0, limit: 10 })).operations.map(({ operationId }) => operationId);
const ofPartner = (intent: Intent): Partial<RecordOf<'INTENT'>> => ({ accountId: null, accountName: null, intent });

describe('what concerned the partner itself', () => {
  it('is found by that, by the names in it, and never among the accounts', async () => {
    const clients = await appendAll(journal, ['SENDING', 'OK'], ofPartner(CLIENTS));
    const role = await appendAll(journal, [], ofPartner(ROLE));
    const other = await appendAll(journal, []);
    expect(await found({ accountId: null })).toEqual([role.operationId, clients.operationId]);
    expect(await found({ accountId: ACCOUNT })).toEqual([other.operationId]);
    expect(await found({ text: 'panificio àlba' })).toEqual([clients.operationId]);
    expect(await found({ text: 'ALBA@' })).toEqual([clients.operationId]);
    expect(await found({ text: 'serviceuser.spoki' })).toEqual([role.operationId]);
    expect(await journal.get(role.operationId)).toMatchObject([{ record: { accountId: null, intent: ROLE } }]);
  });

  it('is unknown, and repeated, for itself alone', async () => {
    const lost = await appendAll(journal, ['SENDING', 'UNKNOWN'], ofPartner(CLIENTS));
    await appendAll(journal, ['SENDING', 'UNKNOWN'], { intent: ROLE });
    expect((await journal.unknownOf(PROFILE, null)).map(({ operationId }) => operationId)).toEqual([lost.operationId]);
    const same = { profileId: PROFILE, kind: 'add-clients', amount: null, since: NOON } as const;
    expect(await journal.recent({ ...same, accountId: null })).toHaveLength(1);
    expect(await journal.recent({ ...same, accountId: ACCOUNT })).toEqual([]);
  });

  it('is exported with empty cells for the account, and what was asked for in one', async () => {
    await appendAll(journal, [], ofPartner(CLIENTS));
    const path = join(folder, 'journal.csv');
    await journal.exportTo(path, 'csv', { accountId: null });
    const [row]: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true });
    expect(row).toMatchObject({ kind: 'add-clients', 'account id': '', account: '', amount: '' });
    expect(row?.details).toContain('Panificio Àlba');
  });

  it('leaves the journal as whole as anything else', async () => {
    await appendAll(journal, ['SENDING', 'OK'], ofPartner(CLIENTS));
    expect((await journal.verify()).problems).toEqual([]);
  });

  it('keeps the name or address of a thing as it is, but no key in any other place', async () => {
    const key = 'b5e0ce522de128e01d7c37d6aba8b5ca';
    const operationId = newOperationId();
    await appendAll(journal, ['SENDING'], { ...ofPartner(ROLE), operationId });
    const ok: RecordOf<'OK'> = {
      ...{ type: 'OK', operationId, at: NOON, answer: { status: 200, body: null }, newKey: null },
      made: { what: 'onboarding-link', host: key, channelId: null },
    };
    await expect(async () => journal.append(ok)).rejects.toThrow('host looks like one');
    const made = { what: 'role', roleId: roleIdSchema.parse('8'), email: `${key}@serviceuser.spoki.it` } as const;
    await journal.append({ ...ok, made });
  });
});
