import type { HistoryPoint } from '@shared/ipc/models';
import type { Thousandths } from '@shared/domain/money';

export interface CreditPoint {
  /** Milliseconds since 1970 UTC. */
  at: number;
  credit: Thousandths;
}

/** The known credits over time, oldest first. A point without a credit is left out: it is not a credit of 0. */
export function creditPoints(history: readonly HistoryPoint[]): CreditPoint[] {
  return history.flatMap(({ at, credit }) => (credit === null ? [] : [{ at, credit }])).sort((a, b) => a.at - b.at);
}
