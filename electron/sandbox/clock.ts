import { dayAt } from '@shared/domain/report-day';

const DAY_MS = 86_400_000;

/** A day as the count of days since 1970-01-01: what the sandbox computes with. */
export type DayNumber = number;

/** `YYYY-MM-DD` → day number. The text must be a day of the calendar. */
export function dayNumber(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** Day number → `YYYY-MM-DD`. */
export function dayText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the text is `YYYY-MM-DD` and a day of the calendar. */
export function isDayText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dayText(dayNumber(text)) === text;
}

/** The sandbox's time: an injected `now` in ms since 1970 (UTC), and the calendar day it is in a time zone. */
export class SandboxClock {
  readonly #days = new Map<string, { minute: number; day: DayNumber }>();

  constructor(readonly now: () => number) {}

  /** The day it is in an IANA time zone; asked of Intl once a minute and zone. */
  today(timeZone: string): DayNumber {
    const now = this.now();
    const minute = Math.floor(now / 60_000);
    const known = this.#days.get(timeZone);
    if (known?.minute === minute) return known.day;
    const day = dayNumber(dayAt(now, timeZone));
    this.#days.set(timeZone, { minute, day });
    return day;
  }

  /** The instant as Spoki writes it, with microseconds and an offset (always UTC here). */
  timestamp(at = this.now()): string {
    return `${new Date(at).toISOString().slice(0, -1)}000+00:00`;
  }
}
