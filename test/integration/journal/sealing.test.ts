import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reveal } from '@electron/credentials/secret';
import { SessionVault } from '@electron/credentials/session-vault';
import { FailingVault } from '@test/support/failing-vault';
import { NOON, appendAll, journalFolder, openJournal } from '@test/support/journal';
import { addOperations, named, sealedJournal, vault, verify } from '@test/support/sealed-journal';

describe('the seal', () => {
  it.each([
    ['taken away', (path: string) => rmSync(path)],
    ['emptied', (path: string) => writeFileSync(path, '')],
    [
      'of another journal',
      (path: string) =>
        writeFileSync(path, '{"version":1,"seal":{"head":{"count":0,"hash":""},"breaks":[]},"mac":"00"}'),
    ],
  ])('is found broken when it was %s, and stays so', async (_how, change) => {
    const place = await sealedJournal();
    change(place.sealPath);
    expect(named(await verify(place))).toEqual([['seal-broken', null, null]]);
    expect(named(await verify(place))).toEqual([['seal-broken', null, null]]);
  });

  it('is found broken when its key was lost', async () => {
    const place = await sealedJournal();
    const journal = openJournal(place, new SessionVault(() => NOON));
    expect(named(await journal.verify())).toEqual([['seal-broken', null, null]]);
  });

  it('accepts entries behind what was sealed, which the app had no time to seal, and says how many', async () => {
    const place = await sealedJournal();
    const seal = readFileSync(place.sealPath);
    await addOperations(place, 2);
    writeFileSync(place.sealPath, seal);
    const journal = openJournal(place, vault);
    expect(await journal.verify()).toMatchObject({ problems: [], seal: { state: 'sealed' }, acceptedAtOpening: 6 });
    await journal.close();
    expect(await verify(place)).toMatchObject({ problems: [], acceptedAtOpening: 0 });
  });

  it('waits while the vault is locked: the journal works, says so, and is sealed when the vault opens', async () => {
    const locked = new FailingVault();
    locked.fault = 'vault-locked';
    const place = journalFolder();
    const journal = openJournal(place, locked);
    await appendAll(journal, ['SENDING', 'OK']);
    expect(await journal.verify()).toMatchObject({ problems: [], seal: { state: 'pending', why: 'as commanded' } });
    locked.fault = null;
    expect(await journal.sealNow()).toEqual({ state: 'sealed' });
    expect(JSON.parse(readFileSync(place.sealPath, 'utf8')).seal.head.count).toBe(3);
    expect((await journal.verify()).problems).toEqual([]);
  });

  it('never shows its key', async () => {
    const ownVault = new SessionVault(() => NOON);
    const place = journalFolder();
    const journal = openJournal(place, ownVault);
    await appendAll(journal, []);
    await journal.close();
    const [ref, ...others] = await ownVault.list();
    if (ref === undefined) throw new Error('there is no key');
    expect(others).toEqual([]);
    const key = await ownVault.use(ref, async (secret) => reveal(secret));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(place.sealPath, 'utf8') + readFileSync(place.path, 'latin1')).not.toContain(key);
  });
});
