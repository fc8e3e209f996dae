import type { Head, Journal } from './journal-api';
import type { WalkReport } from './walk';

type Plain<F> = F extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : never;

/** What the journal's process offers: the functions of `Journal` on the file, and what the seal needs, whose key stays in main. */
export type JournalProcessApi = {
  [K in Exclude<keyof Journal, 'verify' | 'sealNow' | 'close'>]: Plain<Journal[K]>;
} & {
  /** The id the file was made with, where the journal ended when this process opened it, and where it ends now. */
  heads(): { id: string; atOpening: Head; now: Head };
  /** The hash of the entry in this place, 64 zeros for 0, or null if nothing is there. */
  hashAt(sequence: number): string | null;
  walk(): Promise<WalkReport>;
  close(): void;
};
