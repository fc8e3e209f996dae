import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCredit } from '@electron/services/imports/credit-import';
import { MAX_CSV_ROWS } from '@shared/domain/csv-import';
import { accountIdSchema } from '@shared/domain/ids';
import { AppFailure } from '@shared/errors/app-error';
import { withProcessorTime } from '@test/support/processor-time';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-desk-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const accounts = [{ id: accountIdSchema.parse('7'), name: 'Caffè Roma' }];
const importAt = (path: string) => importCredit({ path, accounts, language: 'en' });
const written = async (name: string, data: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), data);
  return join(folder, name);
};

describe('importing a CSV file', () => {
  it('reads what stands in it', async () => {
    const path = await written('good.csv', '\uFEFFaccount;amount\r\nCaffè Roma;10,50\r\n');
    expect(await importAt(path)).toMatchObject({ ok: true, valid: 1, total: 10_500 });
  });

  it('refuses 100 MB with less than a second of the processor', async () => {
    const path = join(folder, 'huge.csv');
    const file = await open(path, 'w');
    await file.truncate(100_000_000);
    await file.close();
    const { answer, ms } = await withProcessorTime(() => importAt(path));
    expect(answer).toEqual({ ok: false, refusal: { why: 'too-large' } });
    expect(ms).toBeLessThan(1_000);
  });

  it('reads the largest file that is allowed with less than two seconds of the processor, whatever quotes it is made of', async () => {
    const rows = await written('rows.csv', `account,amount,note\n${`7,1,${'n'.repeat(400)}\n`.repeat(MAX_CSV_ROWS)}`);
    const hostile = await written('quotes.csv', `account,amount\n"${'a"b'.repeat(1_600_000)}`);
    const taken = await withProcessorTime(() => importAt(rows));
    expect(taken.answer).toMatchObject({ ok: true, valid: MAX_CSV_ROWS });
    expect(taken.ms).toBeLessThan(2_000);
    const refused = await withProcessorTime(() => importAt(hostile));
    expect(refused.answer).toMatchObject({ ok: false, refusal: { line: 2 } });
    expect(refused.ms).toBeLessThan(2_000);
  });

  it.skipIf(process.platform === 'win32')('refuses folders and devices, also behind a link', async () => {
    await symlink('/dev/zero', join(folder, 'endless.csv'));
    for (const path of [folder, join(folder, 'endless.csv')])
      expect(await importAt(path)).toEqual({ ok: false, refusal: { why: 'not-a-file' } });
  });

  it('fails as a file does when it is not there', async () => {
    const failure = await importAt(join(folder, 'gone.csv')).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(AppFailure);
    expect(failure).toMatchObject({ error: { kind: 'file-failed' } });
  });
});
