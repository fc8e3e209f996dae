import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import type { ElectronApplication, Page } from '@playwright/test';
import { addDays, addMonths, dayAt, daysOfMonth, monthOf } from '@shared/domain/report-day';
import { type Desk, expect, killDesk, launchDesk, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { openRoom, startQuick } from './support/pages';
import { answeredDays, askMonth } from './support/sandbox-month';

const ACCOUNTS = 14;
const REPORT = 'get_account_report';

test.use({ sandboxOptions: { accountCount: ACCOUNTS } });
test.setTimeout(180_000);

const toThousandths = (value: unknown): number => Math.round(Number(String(value || 0).replace(',', '.')) * 1000);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const openView = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tablist', { name: 'Views of reports' }).getByRole('tab', { name, exact: true }).click();
};

async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

const runPanel = (page: Page) => page.getByRole('region', { name: 'The latest synchronisation' });

test('finance syncs under faults, is killed and goes on, closes the month, sees what changed, and exports what Spoki says', async ({
  spoki,
}) => {
  const today = dayAt(Date.now(), 'Europe/Rome');
  const month = addMonths(monthOf(today), -1);
  const { from } = daysOfMonth(month);
  const oddDay = addDays(from, 14);
  const truth = await askMonth(spoki, month);
  spoki.control.clearLog();
  const faults = [
    { kind: 'rate-limited', retryAfter: '1' },
    { kind: 'status', status: 500 },
    { kind: 'reset', phase: 'before' },
  ] as const;
  faults.forEach((fault, index) => spoki.control.addFault({ path: REPORT, skip: 2 * index + 1, fault }));
  spoki.control.addFault({ path: REPORT, times: null, fault: { kind: 'latency', ms: 900 } });

  const first = await launchDesk();
  await startQuick(first.page, spoki);
  await openRoom(first.page, 'Reports');
  await openView(first.page, 'Sync');
  await first.page.getByRole('button', { name: 'Synchronise' }).click();
  await expect(runPanel(first.page).getByRole('heading', { name: 'Synchronising' })).toBeVisible();
  await expect.poll(() => new Set(answeredDays(spoki)).size, { timeout: 30_000 }).toBeGreaterThan(120);
  await first.page.getByRole('button', { name: 'Pause' }).click();
  await expect(runPanel(first.page).getByRole('heading', { name: 'Paused' })).toBeVisible();
  await lookAt(first.page, 'finance-sync-paused');
  // What was sent still brings its answer, and that is kept.
  await expect.poll(() => spoki.control.requests().filter(({ status }) => status === null).length).toBe(0);
  await killDesk(first);
  spoki.control.clearFaults();

  const desk = await launchDesk({ data: first.data });
  const { page } = desk;
  await openRoom(page, 'Reports');
  await openView(page, 'Sync');
  await expect(runPanel(page).getByRole('heading', { name: 'Paused' })).toBeVisible();
  spoki.control.addFault({ path: REPORT, times: null, fault: { kind: 'odd-report', day: oddDay, how: 'unreadable' } });
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(runPanel(page).getByRole('heading', { name: 'Done, but not for all' })).toBeVisible({ timeout: 60_000 });
  await lookAt(page, 'finance-sync-done');
  const ages = page.getByRole('region', { name: 'Age of each account’s figures' });
  await ages.getByRole('button', { name: /^Failed [1-9]/ }).click();
  await expect(ages.getByRole('row').nth(1)).toContainText('failed');
  await lookAt(page, 'finance-sync-failed');
  spoki.control.clearFaults();
  await page.getByRole('button', { name: 'Synchronise' }).click();
  await expect(ages.getByRole('button', { name: 'Failed 0' })).toBeVisible({ timeout: 30_000 });
  await expect(runPanel(page).getByRole('heading', { name: 'Done', exact: true })).toBeVisible();
  const closedDays = answeredDays(spoki).filter((one) => (one.split(' ')[1] ?? '') < addDays(today, -4));
  const twice = closedDays.filter((one, index) => closedDays.indexOf(one) < index);
  // The day that could not be read is asked for once more, and no other.
  expect(new Set(twice.map((one) => one.split(' ')[1]))).toEqual(new Set([oddDay]));
  expect(new Set(twice).size).toBe(twice.length);

  await closeAndCompare(desk, spoki, month);
  await exportAndReread(desk, month, truth);
  await desk.close();
  expect(desk.complaints).toEqual([]);
});

async function closeAndCompare(
  { page }: Desk,
  spoki: { control: { correct(id: string, day: string, change: object): void } },
  month: ReturnType<typeof monthOf>,
): Promise<void> {
  await openView(page, 'Month');
  await page.getByRole('button', { name: 'The month before' }).click();
  await expect(
    page.getByRole('grid', { name: 'The month by account' }).getByText(`Total of ${ACCOUNTS}`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Close the month…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Close / });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Checked by Anna');
  const anyway = dialog.getByRole('checkbox', { name: 'Close it although it is provisional' });
  if (await anyway.isVisible()) await anyway.check();
  await dialog.getByRole('button', { name: /^Close / }).click();
  await expect(dialog).toBeHidden();
  await openView(page, 'Closed months');
  const card = page.getByRole('article');
  await expect(card.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(card.getByText('Checked by Anna')).toBeVisible();

  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  const { rows } = await callMain(page, 'accounts.list', { profileId: profile.id });
  const [client] = rows;
  if (!client) throw new Error('there is a client');
  const day = addDays(daysOfMonth(month).from, 9);
  spoki.control.correct(client.id, day, { consumption: 12_345 });
  await card.getByRole('button', { name: 'Check against Spoki' }).click();
  const changed = card.getByRole('row').filter({ hasText: client.name });
  await expect(changed).toContainText('12.345', { timeout: 30_000 });
  await changed.getByText('1 day').click();
  await expect(changed.getByText('→')).toContainText(String(Number(day.slice(-2))));
  const state = async () => (await callMain(page, 'sync.state', { profileId: profile.id }))?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('done');
  await lookAt(page, 'finance-closed-diff');
  await openView(page, 'Month');
}

async function exportAndReread(
  { app, page, data }: Desk,
  month: ReturnType<typeof monthOf>,
  truth: Awaited<ReturnType<typeof askMonth>>,
): Promise<void> {
  const folder = join(data, 'pack');
  await chooseFolder(app, folder);
  await page.getByRole('button', { name: 'Export the month…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Export / });
  await dialog.getByRole('radio', { name: 'Italian spreadsheets' }).check();
  await dialog.getByRole('button', { name: 'Export the month…' }).click();
  await expect(dialog.getByText('5 files were written.')).toBeVisible({ timeout: 30_000 });
  await lookAt(page, 'finance-pack');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  const bytes = (end: string): Buffer => {
    const name = readdirSync(folder).find((one) => one.endsWith(end));
    if (!name) throw new Error(`no file ${end}`);
    return readFileSync(join(folder, name));
  };
  const book = read(bytes(`${month}-month.xlsx`));
  const sheet = (name: string): Record<string, unknown>[] => utils.sheet_to_json(book.Sheets[name] ?? {});
  const daily: Record<string, string>[] = parse(bytes('daily.csv'), { bom: true, delimiter: ';', columns: true });
  const heads = [
    ['Consumption', 'consumption'],
    ['Recharges', 'recharge'],
    ['Profit', 'profit'],
  ] as const;
  for (const [head, figure] of heads) {
    const total = sum(truth.map((one) => one[figure]));
    const accounts = sheet('Accounts');
    expect(toThousandths(accounts.at(-1)?.[head]), head).toBe(total);
    for (const { id, [figure]: value } of truth) {
      expect(toThousandths(accounts.find((row) => row['Account id'] === id)?.[head]), `${head} of ${id}`).toBe(value);
    }
    expect(sum(sheet('Daily').map((row) => toThousandths(row[head]))), head).toBe(total);
    expect(sum(daily.map((row) => toThousandths(row[head]))), head).toBe(total);
  }
  const pdf = bytes('summary.pdf').toString('latin1');
  expect(pdf.startsWith('%PDF')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
  await writeStatement(app, page, data);
}

async function writeStatement(app: ElectronApplication, page: Page, data: string): Promise<void> {
  const folder = join(data, 'statement');
  await chooseFolder(app, folder);
  const table = page.getByRole('grid', { name: 'The month by account' });
  await table
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Client statements…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Statement for 1 client' });
  await lookAt(page, 'finance-statement');
  await dialog.getByRole('radio', { name: 'Workbook (XLSX)' }).check();
  await dialog.getByRole('button', { name: 'Write 1 statement…' }).click();
  await expect(dialog.getByText('1 file was written.')).toBeVisible();
  const [name = ''] = readdirSync(folder);
  const { Sheets } = read(readFileSync(join(folder, name)));
  const text = Object.values(Sheets)
    .map((one) => utils.sheet_to_csv(one))
    .join('\n');
  expect(text).toContain('Consumption');
  expect(text).not.toMatch(/profit|margin|markup|cost/i);
  await dialog.getByRole('radio', { name: 'PDF' }).check();
  await dialog.getByRole('button', { name: 'Export again' }).click();
  await expect.poll(() => readdirSync(folder).length, { timeout: 20_000 }).toBe(2);
}
