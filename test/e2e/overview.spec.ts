import { expect, launchDesk, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';

test('the overview sums up the portfolio and leads to what waits', async () => {
  const desk = await launchDesk({ args: ['--sample-data'] });
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  const totals = page.getByRole('region', { name: 'Totals of all accounts' });
  await expect(totals.getByText(/of \d+ of \d+ accounts/).first()).toBeVisible();

  await totals.getByRole('button', { name: /Credit of all accounts/ }).click();
  await expect(page.getByText('Sum of the accounts’ credit')).toBeVisible();
  await page.keyboard.press('Escape');

  await lookAt(page, 'overview');

  await page
    .getByRole('button', { name: /^Recharge / })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /Recharge|Credit/, level: 1 })).toBeVisible();
  await desk.close();
  expect(desk.complaints).toEqual([]);
});

test('the limits for money are set in Settings and kept', async () => {
  const desk = await launchDesk({ args: ['--sample-data'] });
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  const field = page.getByRole('textbox', { name: 'A typed word above' });
  await field.fill('1.234');
  await expect(page.getByRole('button', { name: 'Save: A typed word above' })).toBeDisabled();
  await field.fill('750,50');
  await expect(page.getByText('€750.50 = 750500 thousandths')).toBeVisible();
  await page.getByRole('button', { name: 'Save: A typed word above' }).click();
  await expect(page.getByRole('button', { name: 'Save: A typed word above' })).toBeDisabled();
  await screenshot(page, 'settings-limits');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'A typed word above' })).toHaveValue('750.5');
  await desk.close();
  expect(desk.complaints).toEqual([]);
});
