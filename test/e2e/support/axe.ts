import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds serious or critical on the screen, in words. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Else axe also describes every element that is right, which takes it twice as long.
  const onlyViolations = { resultTypes: ['violations' as const] };
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(onlyViolations);
  const { violations } = await whileStill(page, () => axe.analyze());
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/**
 * Looks while nothing moves. Otherwise axe may meet a colour on its way to another, such as that of a button that can be pressed again since
 * the list it reads has come, and such a colour need not be told from its ground. Not by asking the page for less motion: it would draw anew
 * what is open, and a calendar no longer closes then. The sheet is made by script because the page's policy refuses one that is written into it.
 */
async function whileStill<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const sheet = await page.evaluateHandle(async () => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important }');
    document.adoptedStyleSheets.push(still);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect !== null && Number.isFinite(effect.getComputedTiming().endTime));
    // One that is taken back has ended too.
    await Promise.allSettled(ending.map(({ finished }) => finished));
    return still;
  });
  try {
    return await look();
  } finally {
    await sheet.evaluate((still) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== still);
    });
  }
}
