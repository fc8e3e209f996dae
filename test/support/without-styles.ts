import { afterAll, beforeAll, vi } from 'vitest';

/**
 * jsdom works out computed styles so slowly that role and visibility queries over a whole screen take seconds. No style sheet
 * hides anything in such a test, so it sees only what is set on the elements themselves.
 */
export function goWithoutStyleSheets(): void {
  beforeAll(() => {
    vi.spyOn(window, 'getComputedStyle').mockImplementation((element) =>
      element instanceof HTMLElement ? element.style : document.documentElement.style,
    );
  });
  afterAll(() => void vi.mocked(window.getComputedStyle).mockRestore());
}
