import type { Page } from '@playwright/test';
import { seriousFindings } from './axe';
import { expect, screenshot } from './desk';
import { callMain } from './main-calls';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 760, height: 800 };

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await callMain(page, 'settings.set', { theme });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', theme);
}

/** Pictures of the screen in light, dark and a narrow window, for people to look at; and nothing serious that axe finds in either theme.
 * Once is enough: the packaged app shows the same pages. */
export async function lookAt(page: Page, name: string): Promise<void> {
  if (process.env.PARTNER_DESK_APP) return;
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await screenshot(page, `${name}-${theme}`);
    expect(await seriousFindings(page), `${name} in ${theme}`).toEqual([]);
  }
  await page.setViewportSize(NARROW);
  await screenshot(page, `${name}-narrow`);
  await page.setViewportSize(WIDE);
}
