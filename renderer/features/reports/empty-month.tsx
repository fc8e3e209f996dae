import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { MonthState } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { EmptyState } from '@renderer/ui/empty-state';
import { LinkButton } from '@renderer/ui/links';

/** No day of the month is there, or there are no accounts: why, and the one next step. */
export function EmptyMonth({ state, onSync }: { state: MonthState; onSync: () => void }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  if (state.accounts === 0) {
    return (
      <EmptyState
        why="never-synced"
        title={t('empty.noAccountsTitle')}
        text={t('empty.noAccountsText')}
        action={
          <LinkButton to="/accounts" variant="contained">
            {t('empty.noAccounts')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <EmptyState
      why="never-synced"
      title={t('empty.neverTitle', { month: format.month(state.month) })}
      text={t('empty.neverText')}
      action={
        <Button variant="contained" onClick={onSync}>
          {t('empty.never')}
        </Button>
      }
    />
  );
}
