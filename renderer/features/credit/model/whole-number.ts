/** A whole number of at least 1 as people type it, without separators; null for anything else. */
export function wholeNumber(typed: string, most = Number.MAX_SAFE_INTEGER): number | null {
  const text = typed.trim();
  if (!/^[0-9]{1,15}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= most ? value : null;
}
