import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { useTranslation } from 'react-i18next';
import type { JobReviewRow } from '@shared/ipc/operation-models';

export type RowNote =
  { tone: 'error'; what: JobReviewRow['errors'][number] } | { tone: 'warning'; what: JobReviewRow['warnings'][number] };

export function notesOf({ errors, warnings }: Pick<JobReviewRow, 'errors' | 'warnings'>): RowNote[] {
  return [
    ...errors.map((what) => ({ tone: 'error', what }) as const),
    ...warnings.map((what) => ({ tone: 'warning', what }) as const),
  ];
}

/** The word of an error or a warning, and what it means. */
export function useNoteWords(): (note: RowNote) => { word: string; about: string } {
  const { t } = useTranslation('jobs');
  return (note) =>
    note.tone === 'error'
      ? { word: t(`review.errors.${note.what}`), about: t(`review.aboutErrors.${note.what}`) }
      : { word: t(`review.warnings.${note.what}`), about: t(`review.aboutWarnings.${note.what}`) };
}

/** An error or a warning of a row: sign, word, and the explanation on hover. */
export function NoteChip({ note }: { note: RowNote }) {
  const { word, about } = useNoteWords()(note);
  const Sign = note.tone === 'error' ? ErrorOutlined : WarningAmberOutlined;
  return (
    <span className={`chip ${note.tone}`} title={about}>
      <Sign aria-hidden />
      {word}
    </span>
  );
}
