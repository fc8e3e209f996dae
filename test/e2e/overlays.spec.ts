import type { Locator, Page } from '@playwright/test';
import { seriousFindings } from './support/axe';
import { expect, screenshot, test } from './support/desk';
import { accountsTable, openAccount, openSettings } from './support/pages';

const CLIENT = 'Ceramiche Artistiche Solferra';

interface Overlay {
  name: string;
  opener: (page: Page) => Locator;
  role: 'menu' | 'dialog' | 'alertdialog' | 'listbox';
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();

const ON_ACCOUNTS: Overlay[] = [
  { name: 'filter', opener: button('Filter by Quality'), role: 'menu' },
  { name: 'columns', opener: button('Columns'), role: 'menu' },
  { name: 'views', opener: button('Views'), role: 'menu' },
  { name: 'profiles', opener: button(/^Partner profile/), role: 'menu' },
];
const ON_USAGE: Overlay[] = [
  { name: 'formula-of-a-total', opener: button(/^Margin/), role: 'dialog' },
  { name: 'formula-of-a-chart', opener: button(/^Formula and inputs/), role: 'dialog' },
  { name: 'how-to-read', opener: button('How to read this'), role: 'dialog' },
  { name: 'account-key', opener: button('Add account key'), role: 'dialog' },
];
const IN_SETTINGS: Overlay[] = [
  { name: 'edit-profile', opener: button('Edit'), role: 'dialog' },
  { name: 'remove-profile', opener: button('Remove'), role: 'alertdialog' },
  { name: 'delete-data', opener: button('Delete local data'), role: 'alertdialog' },
];

for (const theme of ['Light', 'Dark'] as const) {
  test(`menus, dialogs and popovers open by keyboard, can be read by everyone, and Escape leads back, in ${theme.toLowerCase()}`, async ({
    desk,
  }) => {
    const { page } = desk;
    const lookAt = async (overlays: Overlay[]): Promise<void> => {
      for (const { name, opener, role } of overlays) {
        await opener(page).focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole(role)).toBeVisible();
        await screenshot(page, `overlay-${name}-${theme.toLowerCase()}`);
        expect.soft(await seriousFindings(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole(role)).toHaveCount(0);
        await expect.soft(opener(page), `${name} gives the focus back`).toBeFocused();
      }
    };
    await openSettings(page);
    await page.getByRole('button', { name: theme, exact: true }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await expect(accountsTable(page).getByRole('row').nth(3)).toBeVisible();
    await lookAt(ON_ACCOUNTS);
    await openAccount(page, CLIENT);
    await expect(page.getByRole('application').first()).toBeVisible();
    await lookAt(ON_USAGE);
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    expect.soft(await seriousFindings(page), 'chart as table').toEqual([]);
    await page.getByRole('button', { name: 'Custom' }).click();
    await expect(page.getByRole('button', { name: 'Show this range' })).toBeVisible();
    await lookAt([{ name: 'calendar', opener: button(/^Choose date/), role: 'dialog' }]);
    await openSettings(page);
    await lookAt(IN_SETTINGS);
  });
}
