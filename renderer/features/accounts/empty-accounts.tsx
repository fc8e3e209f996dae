import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@shared/errors/app-error';
import type { AccountList } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';

interface EmptyAccountsProps {
  list: AccountList | undefined;
  error: unknown;
  onRefresh: () => void;
  onClearFilters: () => void;
}

const FORBIDDEN: readonly string[] = ['unauthorized', 'forbidden', 'not-permitted', 'key-stopped'];

/** Why the table has no rows, and the one next step. */
export function EmptyAccounts({ list, error, onRefresh, onClearFilters }: EmptyAccountsProps) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation();
  const format = useFormat();
  const refresh = (label: string) => (
    <Button variant="contained" onClick={onRefresh}>
      {label}
    </Button>
  );
  if (list && list.rows.length > 0) {
    return (
      <EmptyState
        why="nothing-matches"
        title={t('empty.nothingTitle')}
        text={t('empty.nothingText', { total: format.number(list.rows.length) })}
        action={
          <Button variant="contained" onClick={onClearFilters}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  const failure = error ?? list?.lastError;
  if (failure) {
    const { kind } = list?.lastError && !error ? list.lastError : toAppError(failure);
    const forbidden = FORBIDDEN.includes(kind);
    return (
      <EmptyState
        why={forbidden ? 'not-permitted' : 'failed'}
        title={t(forbidden ? 'empty.forbiddenTitle' : 'empty.failedTitle')}
        text={
          <Box sx={{ textAlign: 'start' }}>
            <ErrorNotice error={failure} />
          </Box>
        }
        action={refresh(common('actions.retry'))}
      />
    );
  }
  const never = !list || list.fetchedAt === null;
  return (
    <EmptyState
      why="never-synced"
      title={t(never ? 'empty.neverTitle' : 'empty.noneTitle')}
      text={t(never ? 'empty.neverText' : 'empty.noneText')}
      action={refresh(t('refresh.button'))}
    />
  );
}
