/** A run of the letters that keys are made of, long enough to be one. */
const RUN = /[A-Za-z0-9_+=-]{20,}/g;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** How often a key changes between letters and digits at the least; an order number or an IBAN does less often. */
const KEY_SWITCHES = 5;
const HIDDEN = '[secret]';

/**
 * Whether a text holds something that looks like a key: 20 or more letters and digits in a row, well mixed, and no UUID. A key made of
 * a single kind of character passes; this is the last net, not the first.
 */
export function looksLikeSecret(text: string): boolean {
  return (text.match(RUN) ?? []).some(isKeyLike);
}

/** The text with "[secret]" for whatever `looksLikeSecret` finds. */
export function hideSecretShapes(text: string): string {
  return text.replace(RUN, (run) => (isKeyLike(run) ? HIDDEN : run));
}

function isKeyLike(run: string): boolean {
  if (UUID.test(run)) return false;
  const switches = run.replace(/[^A-Za-z0-9]/g, '').match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g) ?? [];
  return switches.length >= KEY_SWITCHES;
}
