const LOOK_MS = 40;
const PATIENCE_MS = 20_000;

/** What marks the place of a plot, which draws itself only when it knows its size. */
export const PLOT_MARK = 'data-plot';

const isDrawn = (element: Element): boolean => {
  const plots = [...element.querySelectorAll(`[${PLOT_MARK}]`)];
  return element.childElementCount > 0 && plots.every((plot) => (plot.querySelector('svg')?.clientWidth ?? 0) > 0);
};

/** Waits for fonts and for every plot. @throws Error if one never comes */
export async function untilDrawn(element: Element): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!isDrawn(element)) {
    if (Date.now() > until) throw new Error('a chart was not drawn');
    await pause();
  }
  await document.fonts.ready;
  await pause();
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));
