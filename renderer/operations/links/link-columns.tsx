import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import type { RowColumn } from '@renderer/ui/row-table';
import { StatusBadge } from '@renderer/ui/status-badge';
import { useHandedOutWords } from './link-facts';

/** @param withAccount false where all links are of one account */
export function useLinkColumns(
  links: readonly OnboardingLink[],
  withAccount: boolean,
  onOpen: (link: OnboardingLink) => void,
): RowColumn<OnboardingLink>[] {
  const { t } = useTranslation('links');
  const format = useFormat();
  const handedOut = useHandedOutWords();
  const madeAt = useMemo(() => new Map(links.map(({ operationId, at }) => [operationId, at])), [links]);
  const account: RowColumn<OnboardingLink> = {
    id: 'account',
    header: t('register.columns.account'),
    width: 'minmax(160px, 1fr)',
    cell: ({ accountName, accountId }) => (
      <>
        {accountName !== null && <PlainText>{accountName}</PlainText>}
        <small>{accountId}</small>
      </>
    ),
  };
  return [
    { id: 'at', header: t('register.columns.at'), width: '148px', cell: ({ at }) => format.dateTime(at) },
    ...(withAccount ? [account] : []),
    { id: 'by', header: t('register.columns.by'), width: '120px', cell: ({ by }) => t(`register.by.${by}`) },
    {
      id: 'host',
      header: t('register.columns.host'),
      width: 'minmax(120px, 1fr)',
      cell: ({ host, note }) => (
        <>
          <PlainText>{host}</PlainText>
          {note !== '' && (
            <small>
              <PlainText>{note}</PlainText>
            </small>
          )}
        </>
      ),
    },
    {
      id: 'handedOut',
      header: t('register.columns.handedOut'),
      width: 'minmax(180px, 1.4fr)',
      cell: (link) => handedOut(link),
    },
    {
      id: 'replaced',
      header: t('register.columns.replaced'),
      width: '184px',
      cell: ({ safe, replacedBy }) =>
        !safe ? (
          <StatusBadge tone="bad">{t('register.refused')}</StatusBadge>
        ) : replacedBy === null ? (
          <StatusBadge tone="good">{t('register.latest')}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">
            {t('register.replaced', { when: format.dateTime(madeAt.get(replacedBy)) })}
          </StatusBadge>
        ),
    },
    {
      id: 'open',
      header: '',
      width: '92px',
      align: 'end',
      cell: (link) => (
        <Button
          size="small"
          aria-label={t('register.openOf', {
            account: link.accountName ?? link.accountId ?? MISSING,
            when: format.dateTime(link.at),
          })}
          onClick={() => onOpen(link)}
        >
          {t('register.open')}
        </Button>
      ),
    },
  ];
}
