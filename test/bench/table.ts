import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { resolveElectron, rootSwitches } from '../../build/runtime.mjs';
import { writeBareApp } from './apps';
import { type Scrolled, scroll, timeInput, watchInputs } from './page-timing';
import { GRID_SELECTOR, makePartnerData, openPartner } from './partner-data';
import { MemoryWatch } from './process-memory';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median, quantile } from './statistics';

const ACCOUNTS = 10_000;
/** Typed letter by letter and taken back, in names, phone numbers and ids. Most letters change what is found. */
const WORDS = ['sol', 'ca', 'srl', '39 34', '10', 'ba', 'mar'];
/** About 170 rows: a wheel turned hard. */
const PIXELS_A_SECOND = 6_000;

interface Interaction {
  keys: number[];
  scrolled: Scrolled;
  peakMb: number | null;
}

/** Ten thousand accounts: search, sort and scroll in the real app, and its memory, against the same in a bare window. */
export async function measureTable(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  const words = quick ? WORDS.slice(0, 3) : WORDS;
  const frames = quick ? 120 : 300;
  const bare = await useBareWindow(scratch, words, frames);
  const desk = await openPartner(await makePartnerData(scratch, ACCOUNTS));
  const memory = new MemoryWatch(desk.app.process().pid ?? 0);
  const search = desk.page.getByRole('searchbox').first();
  await watchInputs(desk.page, GRID_SELECTOR);
  const keys = await typeWords(desk.page, () => search.focus(), words);
  const sorts = await sortColumns(desk.page, quick ? 6 : 16);
  const scrolled = await scroll(desk.page, GRID_SELECTOR, frames, PIXELS_A_SECOND);
  const app = { keys, scrolled, peakMb: memory.stop() };
  await desk.close();
  report(results, app, bare);
  results.add('table.sort_to_paint_median', median(sorts), 'ms');
  results.add('table.sort_to_paint_p95', quantile(sorts, 0.95), 'ms');
  results.ratio('table.sort_median_against_bare_key', median(sorts), median(bare.keys));
}

function report(results: Results, app: Interaction, bare: Interaction): void {
  for (const [name, { keys, scrolled }] of Object.entries({ table: app, bare })) {
    results.add(`${name}.key_to_paint_median`, median(keys), 'ms');
    results.add(`${name}.key_to_paint_p95`, quantile(keys, 0.95), 'ms');
    results.add(`${name}.scroll_frame_median`, median(scrolled.frames), 'ms');
    results.add(`${name}.scroll_frame_p95`, quantile(scrolled.frames, 0.95), 'ms');
    results.add(`${name}.scroll_frame_max`, Math.max(...scrolled.frames), 'ms');
  }
  results.add('table.scroll_blank_frames', (100 * app.scrolled.blank) / app.scrolled.frames.length, '%');
  results.ratio('table.key_p95_against_bare', quantile(app.keys, 0.95), quantile(bare.keys, 0.95));
  const frame = ({ scrolled }: Interaction): number => quantile(scrolled.frames, 0.95);
  results.ratio('table.scroll_frame_p95_against_bare', frame(app), frame(bare));
  if (app.peakMb === null || bare.peakMb === null) return;
  results.add('memory.app_peak', app.peakMb, 'MB');
  results.add('memory.bare_peak', bare.peakMb, 'MB');
  results.ratio('memory.app_against_bare', app.peakMb, bare.peakMb);
}

async function useBareWindow(scratch: string, words: readonly string[], frames: number): Promise<Interaction> {
  const { executable } = resolveElectron();
  const args = [...rootSwitches(), writeBareApp(scratch), `--user-data-dir=${join(scratch, 'bare-data')}`];
  const app = await _electron.launch({ executablePath: executable, args });
  const page = await app.firstWindow();
  const memory = new MemoryWatch(app.process().pid ?? 0);
  await watchInputs(page, '#grid');
  const keys = await typeWords(page, () => page.locator('#search').focus(), words);
  const scrolled = await scroll(page, '#grid', frames, PIXELS_A_SECOND);
  const peakMb = memory.stop();
  await app.close();
  return { keys, scrolled, peakMb };
}

/** @returns ms of each key that changed what is shown */
async function typeWords(page: Page, focus: () => Promise<void>, words: readonly string[]): Promise<number[]> {
  const times: (number | null)[] = [];
  await focus();
  for (const word of words) {
    const letters = [...word];
    for (const key of [...letters, ...letters.map(() => 'Backspace')]) {
      times.push(await timeInput(page, () => page.keyboard.press(key)));
    }
  }
  return times.filter((time) => time !== null);
}

/** Clicks through the column heads, so that each column is sorted both ways. */
async function sortColumns(page: Page, clicks: number): Promise<number[]> {
  const heads = page.getByRole('columnheader').getByRole('button');
  const times: (number | null)[] = [];
  for (let i = 0; i < clicks; i += 1) {
    times.push(await timeInput(page, () => heads.nth(Math.floor(i / 2) % 4).click()));
  }
  return times.filter((time) => time !== null);
}
