/**
 * A ref that gives the focus to what has come in place of what had it, so that keys go on working and a screen reader tells it. Not to a
 * button, which the second half of a double press of Enter would press.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}

/** Goes with `focusOnMount`: what has the focus only for a moment needs no outline. */
export const momentarily = { outline: 'none' } as const;
