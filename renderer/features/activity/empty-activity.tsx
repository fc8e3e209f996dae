import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface EmptyActivityProps {
  error: unknown;
  /** Operations there are without the filters. */
  everything: number;
  /** Null where nothing can be cleared: the list of one account. */
  onClear: (() => void) | null;
}

/** Why the table has no rows, and the one next step. */
export function EmptyActivity({ error, everything, onClear }: EmptyActivityProps) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  if (error) {
    return (
      <EmptyState
        why="failed"
        title={t('empty.failedTitle')}
        text={
          <Box sx={{ textAlign: 'start' }}>
            <ErrorNotice error={error} />
          </Box>
        }
      />
    );
  }
  if (onClear && everything > 0) {
    return (
      <EmptyState
        why="nothing-matches"
        title={t('empty.nothingTitle')}
        text={t('empty.nothingText', { total: format.number(everything) })}
        action={
          <Button variant="contained" onClick={onClear}>
            {t('filters.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      why="never-synced"
      title={t('empty.neverTitle')}
      text={t(onClear ? 'empty.neverText' : 'empty.neverAccountText')}
      action={
        onClear && (
          <Button variant="contained" component={Link} to="/credit">
            {t('empty.neverAction')}
          </Button>
        )
      }
    />
  );
}
