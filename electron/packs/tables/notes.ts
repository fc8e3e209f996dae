import type { PackInput } from '../pack-input';
import type { Table } from '../table';
import type { Words } from '../words/en';
import { column, stageText } from '../words/words';
import { comparedMonths } from './summary';

/** What each figure means, where it comes from, and what month this is. */
export function notesTable(input: PackInput, words: Words): Table {
  const { frozen, current, change, ...others } = words.notes;
  const { previous, yearAgo } = comparedMonths(input.month);
  return {
    name: words.sheets.notes,
    columns: [column(words, 'note', 'text', 30), column(words, 'meaning', 'text', 130)],
    rows: [
      [words.summary.stage, stageText(words, input.state)],
      input.closing ? frozen : current,
      [change[0], `${change[1]} ${input.month} – ${previous}, ${input.month} – ${yearAgo}.`],
      ...Object.values(others),
    ],
  };
}
