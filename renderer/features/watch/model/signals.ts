import { WATCH_KINDS, type WatchKind } from '@shared/domain/watch-kinds';
import type { WatchSignal } from '@shared/ipc/watch-models';

/** What a person should know before the rest, whatever its figures. */
const GRAVE: readonly WatchKind[] = ['quality-worse', 'phone-status-changed'];

const weight = ({ kind, score, value }: WatchSignal): number => {
  if (GRAVE.includes(kind)) return 1_000;
  if (kind === 'daily-limit-near') return 10 * (value ?? 1);
  if (kind === 'quality-better' || kind === 'daily-limit-changed') return 1;
  return Math.min(900, Math.abs(score ?? 0));
};

/** Unseen first, and of these the most important. */
export function inOrder(signals: readonly WatchSignal[]): WatchSignal[] {
  return signals.toSorted((a, b) => Number(a.seen) - Number(b.seen) || weight(b) - weight(a));
}

/** How many signals there are of each kind that occurs, in the order of the kinds. */
export function countKinds(signals: readonly WatchSignal[]): { kind: WatchKind; count: number }[] {
  return WATCH_KINDS.map((kind) => ({ kind, count: signals.filter((signal) => signal.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The signals of the chosen kinds; of all for none. */
export const ofKinds = (signals: readonly WatchSignal[], kinds: ReadonlySet<WatchKind>): WatchSignal[] =>
  kinds.size === 0 ? [...signals] : signals.filter(({ kind }) => kinds.has(kind));
