/** The digits of a phone number without the international prefix `00`: `+39 333` and `0039-333` are both `39333`. */
export function phoneDigits(phone: string): string {
  return phone.replace(/[^0-9]/g, '').replace(/^00/, '');
}

const PHONE_CHARACTERS = /^[0-9+().\-/\s\u00a0]+$/;

/** Whether the text could be part of a phone number: digits and the signs people put between them. */
export function isPhoneLike(text: string): boolean {
  return PHONE_CHARACTERS.test(text) && /[0-9]/.test(text);
}
