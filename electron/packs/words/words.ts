import type { Language } from '../pack-input';
import type { Column, ColumnKind } from '../table';
import { en, type Words } from './en';
import { it } from './it';

const WORDS: Readonly<Record<Language, Words>> = { en, it };

/** What a pack says in this language. */
export const wordsOf = (language: Language): Words => WORDS[language];

/** A column whose head is among the words of its key. */
export const column = (words: Words, key: keyof Words['columns'], kind: ColumnKind, width = WIDTHS[kind]): Column => ({
  key,
  header: words.columns[key],
  kind,
  width,
});

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 18,
  money: 17,
  percent: 12,
  count: 11,
  day: 13,
  instant: 18,
};

/** "Provisional: its last days may still change". */
export function stageText(
  words: Words,
  { stage, why }: { stage: keyof Words['stages']; why: keyof Words['why'] | null },
): string {
  return why === null ? words.stages[stage] : `${words.stages[stage]}: ${words.why[why]}`;
}
