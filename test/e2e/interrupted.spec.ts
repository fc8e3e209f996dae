import { expect, killDesk, launchDesk, test } from './support/desk';
import { accountsTable, openAccount, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 1 } });

test('after the app was killed in the middle of a fetch, what had come is there and the rest is fetched', async ({
  spoki,
}) => {
  const desk = await launchDesk();
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const name = (await accountsTable(page).getByRole('link').first().textContent()) ?? '';
  await openAccount(page, name);
  const totals = page.getByRole('region', { name: 'Totals of the range' });
  await page.getByRole('button', { name: 'Last month', exact: true }).click();
  await expect(totals).toBeVisible();
  await expect(page.getByText(/Fetching/)).toHaveCount(0);
  const lastMonth = await totals.innerText();

  spoki.control.addFault({
    path: 'get_account_report',
    skip: 1,
    times: null,
    fault: { kind: 'hang', phase: 'before' },
  });
  await page.getByRole('button', { name: '12 months', exact: true }).click();
  await expect(page.getByText(/Fetching: 1 of \d+ requests/)).toBeVisible();
  await killDesk(desk);

  const again = await launchDesk({ data: desk.data });
  await openAccount(again.page, name);
  await again.page.getByRole('button', { name: 'Last month', exact: true }).click();
  const totalsAgain = again.page.getByRole('region', { name: 'Totals of the range' });
  await expect.poll(() => totalsAgain.innerText()).toBe(lastMonth);

  spoki.control.clearFaults();
  spoki.control.clearLog();
  await again.page.getByRole('button', { name: '12 months', exact: true }).click();
  await expect(again.page.getByText(/Fetching/)).toHaveCount(0, { timeout: 60_000 });
  await expect(again.page.getByText(/not fetched/)).toHaveCount(0);
  const asked = spoki.control.requests().filter(({ path }) => path.includes('get_account_report'));
  expect(asked.length, 'only what had not come is asked for').toBeLessThan(4);
  await again.close();
  expect(again.complaints).toEqual([]);
});
