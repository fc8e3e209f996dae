/** The digits of a phone number as typed, without a leading `+` or international `00`, spaces and punctuation. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  return text.trim().startsWith('+') ? digits : digits.replace(/^00/, '');
}

/**
 * A typed phone number in the form `+391234567890` (E.164), or null if it has fewer than 6 or more than 15 digits or any character
 * that no phone number has. A number without a country prefix cannot be told from one with it, and is taken as it stands.
 */
export function toE164(text: string): string | null {
  if (!/^[\d\s()+./-]+$/.test(text)) return null;
  const digits = phoneDigits(text);
  return digits.length >= 6 && digits.length <= 15 ? `+${digits}` : null;
}

/** Whether two phone numbers are the same, however they are written; one may lack the country prefix (at least 8 digits agree). */
export function samePhone(a: string, b: string): boolean {
  const [shorter, longer] = [phoneDigits(a), phoneDigits(b)].sort((x, y) => x.length - y.length) as [string, string];
  return shorter === longer ? shorter !== '' : shorter.length >= 8 && longer.endsWith(shorter);
}
