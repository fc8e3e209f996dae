import type { Margins } from '@shared/domain/operation';
import type { MarginSetting, RegisteredMarginsView } from '@shared/ipc/margin-models';
import { areSame } from './margin-draft';

export interface HistoryEntry {
  setting: MarginSetting;
  /** The margins that held before it, as far as this computer knows; null if none were known. */
  before: Margins | null;
  /** The one in force now. */
  isCurrent: boolean;
}

/** Each setting beside what held before it. @param history newest first */
export function historyEntries(history: readonly MarginSetting[]): HistoryEntry[] {
  const current = history.find(isApplied);
  return history.map((setting, index) => ({
    setting,
    before: history.slice(index + 1).find(isApplied)?.margins ?? null,
    isCurrent: setting === current,
  }));
}

/** What held before the margins now in force, and differs from them; null if nothing is known of it. @param history newest first */
export function previousSetting(history: readonly MarginSetting[]): MarginSetting | null {
  const [current, ...earlier] = history.filter(isApplied);
  return earlier.find(({ margins }) => current && !areSame(margins, current.margins)) ?? null;
}

const isApplied = ({ applied }: MarginSetting): boolean => applied === true;

/** The margins these accounts share, if the register knows those of each and they are the same. */
export function commonMargins(settings: readonly (RegisteredMarginsView | undefined)[]): Margins | null {
  const [first, ...others] = settings.map((registered) => registered?.applied?.margins ?? null);
  return first && others.every((margins) => areSame(first, margins)) ? first : null;
}
