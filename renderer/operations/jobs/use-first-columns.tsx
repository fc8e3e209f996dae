import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import type { JobRow } from '@shared/ipc/operation-models';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { AccountCell } from './account-cell';
import { WhatCell } from './what-cell';

type FirstColumn = TableColumn<Pick<JobRow, 'accountId' | 'accountName' | 'intent'>>;

/** Whose row it is, and what it does. @param width pixels for what it does */
export function useFirstColumns(currency: Currency, width: number): readonly FirstColumn[] {
  const { t } = useTranslation('jobs');
  return useMemo(
    () => [
      {
        id: 'account',
        header: t('account'),
        size: 220,
        cell: ({ accountId, accountName }) => <AccountCell id={accountId} name={accountName} />,
      },
      {
        id: 'what',
        header: t('what'),
        size: width,
        cell: ({ intent }) => <WhatCell intent={intent} currency={currency} />,
      },
    ],
    [t, currency, width],
  );
}
