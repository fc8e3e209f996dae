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
  const by: RowColumn<OnboardingLink> = {
    id: 'by',
    header: t('register.columns.by'),
    width: '120px',
    cell: ({ by: key }) => t(`register.by.${key}`),
  };
  const host: RowColumn<OnboardingLink> = {
    id: 'host',
    header: t('register.columns.host'),
    width: 'minmax(120px, 1fr)',
    cell: (link) => (
      <>
        <PlainText>{link.host}</PlainText>
        <Note link={link} />
      </>
    ),
  };
  return [
    {
      id: 'at',
      header: t('register.columns.at'),
      width: '164px',
      cell: (link) => (
        <>
          {format.dateTime(link.at)}
          {!withAccount && <small>{t(`register.by.${link.by}`)}</small>}
          {!withAccount && <Note link={link} />}
        </>
      ),
    },
    ...(withAccount ? [account, by, host] : []),
    {
      id: 'handedOut',
      header: t('register.columns.handedOut'),
      width: 'minmax(160px, 1.4fr)',
      cell: (link) => handedOut(link),
    },
    {
      id: 'replaced',
      header: t('register.columns.replaced'),
      width: withAccount ? '184px' : '132px',
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

function Note({ link: { note } }: { link: OnboardingLink }) {
  return (
    note !== '' && (
      <small>
        <PlainText>{note}</PlainText>
      </small>
    )
  );
}
