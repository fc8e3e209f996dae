import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createStoreClient } from '@electron/store/store-client';
import { DEFAULT_TIME_ZONE, addDays, addMonths, dayAt, daysOf, daysOfMonth, monthOf } from '@shared/domain/report-day';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import { makePartnerData, openPartner } from './partner-data';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median, quantile } from './statistics';
import { aDay } from './store-data';

const IN_FLIGHT = 4;

/** Opening the month of ten thousand accounts with thirteen months of days, in the real app: from the click on Reports to painted rows. */
export async function measureMonthScreen(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  const accounts = quick ? 1_000 : 10_000;
  const data = await makePartnerData(scratch, accounts);
  await fillMonths(join(data, 'partner-desk.db'));
  const desk = await openPartner(data);
  const times: number[] = [];
  try {
    for (let i = 0; i < (quick ? 5 : 12); i += 1) {
      times.push(await timeOpening(desk.page));
      await desk.page.getByRole('link', { name: 'Settings' }).click();
      await desk.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    }
  } finally {
    await desk.close();
  }
  results.add('month_screen.first_open_to_paint', times[0] ?? Number.NaN, 'ms');
  results.add('month_screen.open_to_paint_median', median(times), 'ms');
  results.add('month_screen.open_to_paint_p95', quantile(times, 0.95), 'ms');
}

/** Thirteen months up to yesterday for every account of the only profile, as a synchronisation leaves them. */
export async function fillMonths(path: string): Promise<void> {
  const today = dayAt(Date.now(), DEFAULT_TIME_ZONE);
  const range = { from: daysOfMonth(addMonths(monthOf(today), -12)).from, to: addDays(today, -1) };
  const rows = daysOf(range).map(aDay);
  const report = { range, rows, fetchedAt: Date.now(), closedBefore: addDays(today, -3) };
  const entry = await bundleEntry('electron/store/store-process.ts');
  const client = createStoreClient(() => forkPort(entry, [path]));
  try {
    const [profile] = await client.api.listProfiles();
    if (!profile) throw new Error('the partner is there');
    const { rows: accounts } = await client.api.listAccounts(profile.id, monthOf(today));
    const waiting = accounts.map(({ id }) => id);
    const worker = async (): Promise<void> => {
      for (let id = waiting.pop(); id; id = waiting.pop()) await client.api.saveReports(profile.id, id, report);
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  } finally {
    await client.close();
  }
}

/** @returns ms from the click until the frame that painted the first row of an account has ended */
function timeOpening(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const link = document.querySelector<HTMLAnchorElement>('nav a[href*="#/reports"]');
        if (!link) return reject(new Error('the rail leads to Reports'));
        const since = performance.now();
        const look = (): void => {
          if (!document.querySelector('[aria-label="The month by account"] [data-index="3"]'))
            return void requestAnimationFrame(look);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - since);
            port2.postMessage(null);
          });
        };
        link.click();
        requestAnimationFrame(look);
      }),
  );
}
