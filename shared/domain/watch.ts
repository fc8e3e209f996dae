import { type AccountId, accountIdSchema } from './ids';
import { weekStart } from './report-day';
import { judgeDayConsumption, judgeWeekConsumption } from './watch-consumption';
import type { FigureSignal, Verdict, WatchHistory } from './watch-history';
import { WATCH_KINDS, WATCH_SPANS, type WatchKind, type WatchSpan } from './watch-kinds';
import { RATES, judgeRate } from './watch-rates';

/** Everything that figures show of an account: what changed, and whether there was enough to judge any of it. */
export function judgeFigures(history: WatchHistory): { judged: boolean; signals: FigureSignal[] } {
  const verdicts: Verdict[] = [
    judgeDayConsumption(history),
    judgeWeekConsumption(history),
    ...RATES.flatMap((rate) => WATCH_SPANS.map((span) => judgeRate(rate, span, history))),
  ];
  return {
    judged: verdicts.some(({ judged }) => judged),
    signals: verdicts.flatMap(({ signal }) => signal ?? []),
  };
}

/** What an id says. `mark` is the day, the Monday of the week, or the instant of a change of words. */
export interface SignalName {
  kind: WatchKind;
  span: WatchSpan | 'change';
  mark: string;
  accountId: AccountId;
}

/**
 * The name of a signal, the same whenever it is asked for. One of a week keeps its name for a calendar week: its seven days move on
 * daily, and a person who has seen it has seen it.
 */
export function figureSignalId(
  accountId: AccountId,
  { kind, span, day }: Pick<FigureSignal, 'kind' | 'span' | 'day'>,
): string {
  return [kind, span, span === 'week' ? weekStart(day) : day, accountId].join(' ');
}

/** The name of a change of words or limits that was learned at an instant; it stays the same while it ages from the day into the week. */
export function changeSignalId(accountId: AccountId, kind: WatchKind, at: number): string {
  return [kind, 'change', at, accountId].join(' ');
}

/** Reads an id; null if it is none. */
export function readSignalId(id: string): SignalName | null {
  const [kindText, spanText, mark, ...rest] = id.split(' ');
  const kind = WATCH_KINDS.find((known) => known === kindText);
  const span = ([...WATCH_SPANS, 'change'] as const).find((known) => known === spanText);
  const accountId = accountIdSchema.safeParse(rest.join(' '));
  return kind && span && mark && accountId.success ? { kind, span, mark, accountId: accountId.data } : null;
}
