import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import { PlainText } from '../ui/plain-text';

interface OwnerProps {
  /** Null: the partner itself. */
  accountId: AccountId | null;
  accountName: string | null;
  /** As `PlainText`. */
  wrap?: boolean;
}

/** Whom a change concerns: an account with its id, or the partner itself. */
export function Owner({ accountId, accountName, wrap = true }: OwnerProps) {
  const { t } = useTranslation('operations');
  if (accountId === null) return <span>{t('support.itself')}</span>;
  return (
    <>
      <PlainText wrap={wrap}>{accountName}</PlainText>{' '}
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {t('dialog.id', { id: accountId })}
      </Box>
    </>
  );
}

/** The same as text, for a label. */
export function useOwnerName(): (owner: Pick<OwnerProps, 'accountId' | 'accountName'>) => string {
  const { t } = useTranslation('operations');
  return useCallback(({ accountId, accountName }) => accountName ?? accountId ?? t('support.itself'), [t]);
}
