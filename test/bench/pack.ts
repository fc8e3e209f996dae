import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import writeXlsx, { type Cell } from 'write-excel-file/node';
import { DEFAULT_TIME_ZONE, addMonths, dayAt, monthOf } from '@shared/domain/report-day';
import { chooseSavePath, type Desk } from '../e2e/support/desk';
import { callMain } from '../e2e/support/main-calls';
import { fillMonths } from './month-screen';
import { makePartnerData, openPartner } from './partner-data';
import type { Results } from './results';
import type { BenchOptions } from './run';

/** A month's workbook of a thousand accounts with every day: how long the window stands still, and the time beside the library alone. */
export async function measurePack(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  const data = await makePartnerData(scratch, quick ? 200 : 1_000);
  await fillMonths(join(data, 'partner-desk.db'));
  const desk = await openPartner(data);
  const path = join(scratch, 'pack.xlsx');
  try {
    const { took, frames } = await writePack(desk, path);
    const plain = await writePlain(path);
    results.add('pack.longest_frame', Math.max(...frames), 'ms');
    results.add('pack.write', took, 'ms');
    results.add('pack.plain_library', plain, 'ms');
    results.ratio('pack.against_plain_library', took, plain);
  } finally {
    await desk.close();
  }
}

async function writePack(desk: Desk, path: string): Promise<{ took: number; frames: number[] }> {
  const { page } = desk;
  await chooseSavePath(desk.app, path);
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  const month = addMonths(monthOf(dayAt(Date.now(), DEFAULT_TIME_ZONE)), -1);
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number): void => {
          times.push(now - last);
          last = now;
          if (Reflect.get(window, 'packWritten')) resolve(times);
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
  const since = performance.now();
  await callMain(page, 'packs.month', {
    ...{ profileId: profile.id, month, parts: ['xlsx'], csvPreset: 'machine', language: 'en', workId: 'bench' },
  });
  const took = performance.now() - since;
  await page.evaluate(() => Reflect.set(window, 'packWritten', true));
  return { took, frames: await frames };
}

/** @returns ms the library alone takes to write the cells of this workbook */
async function writePlain(path: string): Promise<number> {
  const book = read(readFileSync(path), { cellNF: true, cellDates: true });
  const sheets = book.SheetNames.map((name) => ({ sheet: name, data: cellsOf(book.Sheets[name] ?? {}) }));
  const since = performance.now();
  await writeXlsx(sheets).toBuffer();
  return performance.now() - since;
}

function cellsOf(sheet: Record<string, unknown>): Cell[][] {
  const rows: Cell[][] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const { v, z } = cell as { v: string | number | Date; z?: string };
    (rows[r] ??= [])[c] = z && z !== 'General' && typeof v !== 'string' ? { value: v, format: z } : v;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}
