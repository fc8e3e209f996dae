import { type ReportDay, addDays, reportDay } from '@shared/domain/report-day';

/** A moment on the wall of this computer: the day, and the time as `HH:MM`. */
export interface WallTime {
  day: ReportDay;
  time: string;
}

/**
 * What the clock on the wall shows, which jumps when summer time begins and repeats an hour when it ends.
 * @param epochMs milliseconds since 1970-01-01 UTC
 * @param timeZone IANA
 */
export function wallTime(epochMs: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(epochMs);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { day: reportDay(`${of('year')}-${of('month')}-${of('day')}`), time: `${of('hour')}:${of('minute')}` };
}

/**
 * The night that is due: the day whose `at` lies after the last look and not after now, or null. However long the computer slept in
 * between it is one night, the latest; an hour that does not exist is passed by its end; one that comes twice counts once.
 * @param last when the app looked last
 * @param done the day of the last night that was synchronised; null if none was
 * @param at `HH:MM`
 */
export function dueNight(last: WallTime, now: WallTime, done: ReportDay | null, at: string): ReportDay | null {
  const day = at <= now.time ? now.day : addDays(now.day, -1);
  const isAfterLast = day > last.day || (day === last.day && at > last.time);
  // A night of the future was done by a clock that was set back since: it says nothing.
  const isDone = done !== null && done >= day && done <= now.day;
  return isAfterLast && !isDone ? day : null;
}
