import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkClients, indexAccounts } from '@shared/domain/client-check';
import { columnsByHeading } from '@shared/domain/client-columns';
import { draftClients } from '@shared/domain/client-rows';
import { MAX_CSV_BYTES, MAX_CSV_ROWS } from '@shared/domain/csv-import';
import { profileIdSchema } from '@shared/domain/ids';
import type { ClientReading, ClientTable } from '@shared/ipc/support-models';
import { openBackend, type TestBackend } from '@test/support/backend';

let desk: TestBackend;
const profileId = profileIdSchema.parse('6f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b01');

beforeAll(async () => {
  desk = await openBackend();
});
afterAll(() => desk.close());

async function pick(name: string, content: string | Uint8Array): Promise<ClientReading> {
  desk.nextOpenPath = join(desk.directory, name);
  writeFileSync(desk.nextOpenPath, content);
  const reading = await desk.call('clients.pickFile', { profileId });
  if (!reading) throw new Error('the dialog was not closed');
  return reading;
}

const paste = (text: string): Promise<ClientReading> => desk.call('clients.readText', { text });

async function tableOf(reading: Promise<ClientReading>): Promise<ClientTable> {
  const read = await reading;
  if (!read.ok) throw new Error(`refused: ${read.refusal.why}`);
  return read.table;
}

async function refusalOf(reading: Promise<ClientReading>) {
  const read = await reading;
  if (read.ok) throw new Error('not refused');
  return read.refusal;
}

describe('new clients from a file', () => {
  it('are read with the names of the columns, the lines and the file’s name, and no path', async () => {
    const table = await tableOf(pick('march.csv', '\uFEFFAzienda;Paese;E-mail\r\n"Bar ""Roma""";IT;a@b.it\r\n;;\r\n'));
    expect(table).toEqual({
      fileName: 'march.csv',
      header: ['Azienda', 'Paese', 'E-mail'],
      rows: [{ line: 2, cells: ['Bar "Roma"', 'IT', 'a@b.it'] }],
    });
  });

  it('may have columns with names of one’s own, and no heading at all', async () => {
    expect((await tableOf(pick('own.csv', 'Ditta,Luogo\nBar,IT\n'))).header).toEqual(['Ditta', 'Luogo']);
    expect(await tableOf(pick('bare.csv', 'Bar,IT,a@b.it\n'))).toMatchObject({
      header: ['', '', ''],
      rows: [{ line: 1 }],
    });
  });

  it.each<[string, string | Uint8Array, object]>([
    ['larger than 5 MB', 'a'.repeat(MAX_CSV_BYTES + 1), { why: 'too-large' }],
    ['too many rows', `name\n${'x\n'.repeat(MAX_CSV_ROWS + 1)}`, { why: 'too-many-rows' }],
    ['too many rows without a heading', 'a@b.it\n'.repeat(MAX_CSV_ROWS + 1), { why: 'too-many-rows' }],
    ['too many columns', 'a,'.repeat(1_000) + 'b', { why: 'too-many-columns' }],
    ['Latin-1', Uint8Array.from([0x6e, 0x0a, 0xe8]), { why: 'not-utf8' }],
    ['a NUL', 'name\nA\0B\n', { why: 'nul', line: 2 }],
    ['an unclosed quote', 'name,email\nA,a@b.it\nB,"b@b.it\nC,c@b.it\n', { why: 'unclosed-quote', line: 3 }],
    ['a column twice', 'Email,Name,email\n', { why: 'duplicate-column', column: 'email' }],
    ['nothing', '', { why: 'no-header' }],
  ])('with %s are refused as a whole', async (_, content, refusal) => {
    expect(await refusalOf(pick('bad.csv', content))).toEqual(refusal);
  });

  it('are none when the dialog was closed, and a failure when the file is gone', async () => {
    desk.nextOpenPath = null;
    expect(await desk.call('clients.pickFile', { profileId })).toBeNull();
    desk.nextOpenPath = join(desk.directory, 'gone.csv');
    expect(await desk.tryCall('clients.pickFile', { profileId })).toMatchObject({
      ok: false,
      error: { kind: 'file-failed' },
    });
  });
});

describe('new clients from pasted cells', () => {
  it('are read as a spreadsheet copies them, with or without a heading', async () => {
    expect(await tableOf(paste('Name\tE-mail\nBar, Roma\ta@b.it\n'))).toMatchObject({
      header: ['Name', 'E-mail'],
      rows: [{ line: 2, cells: ['Bar, Roma', 'a@b.it'] }],
    });
    expect(await tableOf(paste('Bar "Roma"\tIT\ta@b.it\t22,5\n'))).toMatchObject({
      fileName: null,
      header: ['', '', '', ''],
      rows: [{ line: 1, cells: ['Bar "Roma"', 'IT', 'a@b.it', '22,5'] }],
    });
  });

  it('are refused with the line of a quotation mark that is never closed', async () => {
    expect(await refusalOf(paste('name\n"A\n'))).toEqual({ why: 'unclosed-quote', line: 2 });
  });
});

describe('the template of new clients', () => {
  it.each(['en', 'it'] as const)(
    'in %s is read back with every column known, and its example is never created',
    async (language) => {
      desk.nextPath = `template-${language}.csv`;
      expect(await desk.call('clients.saveTemplate', { language })).toEqual({
        path: join(desk.directory, desk.nextPath),
        rows: 1,
      });
      const saved = readFileSync(join(desk.directory, desk.nextPath));
      const { header, rows } = await tableOf(pick('read-back.csv', saved));
      const columns = columnsByHeading(header);
      expect(columns).toEqual(['accountName', 'country', 'email', 'firstName', 'vat']);
      expect(
        checkClients(draftClients(rows, columns), { accounts: indexAccounts([]), defaultVat: '' }).map(
          ({ errors }) => errors,
        ),
      ).toEqual([[{ field: 'email', why: 'example' }]]);
    },
  );

  it('is not written when the dialog was closed', async () => {
    desk.nextPath = null;
    expect(await desk.call('clients.saveTemplate', { language: 'en' })).toBeNull();
  });
});
