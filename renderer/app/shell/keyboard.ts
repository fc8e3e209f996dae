const isMac = (): boolean => navigator.platform.toLowerCase().startsWith('mac');

/** The name of the key that commands are given with on this system. */
export function modifierName(): string {
  return isMac() ? '⌘' : 'Ctrl';
}

/** Ctrl, or Cmd on a Mac, and no other modifier. */
export function hasOnlyModifier(event: KeyboardEvent): boolean {
  const [wanted, other] = isMac() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return wanted && !other && !event.altKey && !event.shiftKey;
}

/** Whether the key would write into a field, so that a plain letter is no command. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

/** Puts the focus into the search field of this screen. @returns false if the screen has none */
export function focusSearch(): boolean {
  const marked = document.querySelector('[data-search-field]');
  const field = marked instanceof HTMLInputElement ? marked : marked?.querySelector('input');
  if (!field) return false;
  field.focus();
  field.select();
  return true;
}
