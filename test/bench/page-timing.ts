import type { Page } from '@playwright/test';

/** What `watchInputs` leaves in the page. */
interface Watched {
  /** ms from the moment of an input to the end of the frame that painted its change. */
  times: number[];
}

declare global {
  interface Window {
    benchInputs?: Watched;
  }
}

/** Longer than any frame: an input that changed nothing by then has nothing to paint. */
const NOTHING_CHANGED_MS = 1_500;

/** From now on, each key or click is timed from its own moment until what it changed in the element has been painted. */
export async function watchInputs(page: Page, selector: string): Promise<void> {
  await page.evaluate((selected) => {
    const watched: Watched = { times: [] };
    window.benchInputs = watched;
    let since: number | null = null;
    const note = (event: Event): void => void (since = event.timeStamp);
    window.addEventListener('keydown', note, { capture: true });
    window.addEventListener('click', note, { capture: true });
    const target = document.querySelector(selected);
    if (!target) throw new Error(`the page has no ${selected}`);
    new MutationObserver(() => {
      if (since === null) return;
      const from = since;
      since = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => watched.times.push(performance.now() - from);
        port2.postMessage(null);
      });
    }).observe(target, { subtree: true, childList: true, attributes: true, characterData: true });
  }, selector);
}

/** Gives one input and waits for its change. @returns ms, or null if it changed nothing */
export async function timeInput(page: Page, give: () => Promise<void>): Promise<number | null> {
  const before = await page.evaluate(() => window.benchInputs?.times.length ?? 0);
  await give();
  const timed = (count: number): boolean => (window.benchInputs?.times.length ?? 0) > count;
  const changed = await page.waitForFunction(timed, before, { timeout: NOTHING_CHANGED_MS }).catch(() => null);
  return changed && (await page.evaluate(() => window.benchInputs?.times.at(-1) ?? null));
}

export interface Scrolled {
  /** ms from each frame to the next. */
  frames: number[];
  /** Frames in which the row in the middle of the view was not there yet. */
  blank: number;
}

/** Scrolls an element down at an even speed, as a fast wheel does, and back up when it comes to the end. */
export function scroll(page: Page, selector: string, frames: number, pixelsASecond: number): Promise<Scrolled> {
  return page.evaluate(
    async ([selected, count, speed]) => {
      const scroller = document.querySelector(selected);
      if (!scroller) throw new Error(`the page has no ${selected}`);
      const rowHeight = scroller.querySelector<HTMLElement>('[data-index]')?.offsetHeight ?? 0;
      const isBlank = (): boolean => {
        const middle = Math.floor((scroller.scrollTop + scroller.clientHeight / 2) / rowHeight);
        return rowHeight > 0 && scroller.querySelector(`[data-index="${middle}"]`) === null;
      };
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let blank = 0;
      let way = 1;
      let last = await nextFrame();
      while (times.length < count) {
        if (isBlank()) blank += 1;
        const before = scroller.scrollTop;
        scroller.scrollTop += (way * speed * (times.at(-1) ?? 16)) / 1_000;
        if (scroller.scrollTop === before) way = -way;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      return { frames: times, blank };
    },
    [selector, frames, pixelsASecond] as const,
  );
}
