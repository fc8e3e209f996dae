import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_ERRORS, ROW_WARNINGS, type JobReviewRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { NoteChip, notesOf, useNoteWords, type RowNote } from './note-chip';

const EVERY_NOTE: readonly RowNote[] = [
  ...ROW_ERRORS.map((what) => ({ tone: 'error', what }) as const),
  ...ROW_WARNINGS.map((what) => ({ tone: 'warning', what }) as const),
];

/** What the errors and warnings of these rows mean, each with the number of its rows. Nothing when there are none. */
export function ReviewMeanings({ rows }: { rows: readonly JobReviewRow[] }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const words = useNoteWords();
  const found = useMemo(() => {
    const numbers = new Map<string, number>();
    for (const { what } of rows.flatMap(notesOf)) numbers.set(what, (numbers.get(what) ?? 0) + 1);
    return EVERY_NOTE.flatMap((note) => {
      const number = numbers.get(note.what);
      return number === undefined ? [] : [{ note, number }];
    });
  }, [rows]);
  if (found.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('review.meanings')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
    >
      {found.map(({ note, number }) => (
        <Box component="li" key={note.what} sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
          <NoteChip note={note} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {format.number(number)} · {words(note).about}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
