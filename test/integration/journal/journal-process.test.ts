import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { SessionVault } from '@electron/credentials/session-vault';
import type { Journal, JournalEntry } from '@electron/journal/journal-api';
import type { ProcessPort } from '@electron/processes/rpc';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import {
  type JournalPlace,
  NOON,
  aRecord,
  anIntent,
  appendAll,
  journalFolder,
  openJournal,
} from '@test/support/journal';

const KILLS = 50;
const journalFailed = { error: { kind: 'journal-failed' } };
const vault = new SessionVault(() => NOON);
let entry = '';

beforeAll(async () => {
  entry = await bundleEntry('electron/journal/journal-process.ts');
});

/** A journal over a real process; `kill` ends the present one as the system would. */
function start(place: JournalPlace): { journal: Journal; kill: () => void } {
  let port: ProcessPort | null = null;
  const journal = openJournal(place, vault, () => {
    port = forkPort(entry, [place.path]);
    return port;
  });
  const kill = (): void => port?.kill();
  onTestFinished(kill);
  return { journal, kill };
}

describe('the journal in its own process', () => {
  it('keeps what it was given over a restart, and is one file when closed', async () => {
    const place = journalFolder();
    const first = start(place);
    const intent = await appendAll(first.journal, ['SENDING', 'UNKNOWN']);
    await first.journal.close();
    const again = start(place);
    expect((await again.journal.openOperations()).map((operation) => operation.intent)).toEqual([intent]);
    expect((await again.journal.verify()).problems).toEqual([]);
  });

  it('tells a refusal with its kind', async () => {
    const { journal } = start(journalFolder());
    const { operationId } = anIntent();
    await expect(journal.append(aRecord('SENDING', operationId))).rejects.toMatchObject({
      error: { kind: 'not-permitted' },
    });
  });

  it('is refused to a second process while the first has it open, and given when that one has ended', async () => {
    const place = journalFolder();
    const first = start(place);
    const second = start(place);
    await appendAll(first.journal, []);
    await expect(second.journal.openOperations()).rejects.toMatchObject(journalFailed);
    await expect(appendAll(second.journal, [])).rejects.toMatchObject(journalFailed);
    await appendAll(first.journal, []);
    await first.journal.close();
    const third = start(place);
    expect(await third.journal.openOperations()).toHaveLength(2);
  });

  it('fails calls that are under way when it is killed, and is there again for the next', async () => {
    const { journal, kill } = start(journalFolder());
    await appendAll(journal, []);
    const listing = journal.openOperations();
    kill();
    await expect(listing).rejects.toMatchObject(journalFailed);
    expect(await journal.openOperations()).toHaveLength(1);
  });
});

describe(`killed ${KILLS} times while it writes`, () => {
  it('loses no acknowledged entry, and its chain stays whole', { timeout: 600_000 }, async () => {
    const place = journalFolder();
    const { journal, kill } = start(place);
    const acknowledged: JournalEntry[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const killAfter = Math.floor(Math.random() * 12);
      let answers = 0;
      const write = async (record: Parameters<Journal['append']>[0]): Promise<void> => {
        acknowledged.push(await journal.append(record));
        answers += 1;
        if (answers > killAfter) kill();
      };
      await Promise.allSettled(Array.from({ length: 6 }, () => writeOperation(write)));
      kill();
    }
    await journal.close();

    const after = start(place);
    const report = await after.journal.verify();
    expect(report.problems).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(report.head.count).toBeGreaterThanOrEqual(acknowledged.length);
    for (const kept of acknowledged) {
      expect(await after.journal.get(kept.record.operationId)).toContainEqual(kept);
    }
  });
});

async function writeOperation(write: (record: Parameters<Journal['append']>[0]) => Promise<void>): Promise<void> {
  const intent = anIntent();
  await write(intent);
  await write(aRecord('SENDING', intent.operationId));
  await write(aRecord('OK', intent.operationId));
}
