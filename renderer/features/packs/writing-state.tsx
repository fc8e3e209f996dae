import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Written } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useRevealExport } from '@renderer/lib/queries/work';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import type { Writing } from './use-writing';

interface WritingStateProps {
  writing: Writing;
  /** What was written before it was stopped stays; false for files that come all at once. */
  keepsSome: boolean;
}

/** What is under the form: how far the files are, what went wrong, or where they are. */
export function WritingState({ writing, keepsSome }: WritingStateProps) {
  const { t } = useTranslation('packs');
  const { running, progress, stopped, error, written } = writing;
  const done = progress?.done ?? 0;
  return (
    <Box aria-live="polite" sx={{ minHeight: 36 }}>
      {running && <WritingProgress progress={progress} />}
      {stopped && (
        <Alert severity="info">
          {keepsSome && done > 0 ? t('progress.stoppedSome', { count: done }) : t('progress.stopped')}
        </Alert>
      )}
      {error && <ErrorNotice error={error} />}
      {!running && written && <WrittenFiles written={written} />}
    </Box>
  );
}

function WritingProgress({ progress }: Pick<Writing, 'progress'>) {
  const { t } = useTranslation('packs');
  const { number } = useFormat();
  const { done, total } = progress ?? { done: 0, total: 0 };
  const known = total > 0;
  return (
    <>
      <LinearProgress
        aria-label={t('progress.label')}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? (100 * done) / total : undefined}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {known ? t('progress.done', { done: number(done), total: number(total) }) : t('progress.working')}
      </Typography>
    </>
  );
}

/** More than these are counted. */
const MOST_NAMED = 6;

function WrittenFiles({ written: { folder, files } }: { written: NonNullable<Written> }) {
  const { t } = useTranslation('packs');
  const { number } = useFormat();
  const reveal = useRevealExport();
  const [first] = files;
  const more = files.length - MOST_NAMED;
  return (
    <>
      <Alert
        severity="success"
        action={
          first && (
            <Button size="small" color="inherit" onClick={() => reveal.mutate(first.path)}>
              {t('written.show')}
            </Button>
          )
        }
      >
        {t('written.title', { count: files.length })} <PlainText wrap>{folder}</PlainText>
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 4 }}>
          {files.slice(0, MOST_NAMED).map(({ path, rows }) => (
            <li key={path}>
              <PlainText wrap>{path.slice(folder.length + 1)}</PlainText>
              {rows > 0 && ` · ${t('written.rows', { count: rows, number: number(rows) })}`}
            </li>
          ))}
          {more > 0 && <li>{t('written.more', { count: more, number: number(more) })}</li>}
        </Box>
      </Alert>
      {reveal.error && <ErrorNotice slim error={reveal.error} />}
    </>
  );
}
