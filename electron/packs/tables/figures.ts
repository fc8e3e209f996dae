import { thousandths } from '@shared/domain/money';
import { margin, markup } from '@shared/domain/report-maths';
import type { Words } from '../words/en';

type Known = number | null;
const money = (value: Known) => (value === null ? null : thousandths(value));

/** What was less what is compared with; null if either is missing. */
export const difference = (now: Known, before: Known): Known => (now === null || before === null ? null : now - before);

/** The difference as a fraction of what is compared with; null without one, or if that is not above 0. */
export function differenceShare(now: Known, before: Known): Known {
  return now === null || before === null || before <= 0 ? null : (now - before) / before;
}

/** The part as a fraction of the whole; null without either, or if the whole is not above 0. */
export const shareOf = (part: Known, whole: Known): Known =>
  part === null || whole === null || whole <= 0 ? null : part / whole;

/** Thousandths to `margin` of report-maths. */
export const marginOf = (profit: Known, charged: Known): Known => margin(money(profit), money(charged));
export const markupOf = (profit: Known, charged: Known): Known => markup(money(profit), money(charged));

/** `smsOneWay` → `sms_one_way`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The word for a type of account; the number itself where there is none. */
export function typeText(type: number | null, { types }: Words): string | null {
  if (type === 1 || type === 2 || type === 4) return types[type];
  return type === null ? null : String(type);
}
