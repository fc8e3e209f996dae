import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { Age } from '@renderer/operations/onboarding/age';
import { StageBadge } from '@renderer/operations/onboarding/stage-words';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { PlainText } from '@renderer/ui/plain-text';
import { CARD_COLUMNS, type CardColumn } from '../model/board-view';
import { StuckMark } from '../stuck-mark';
import { ReadAge } from './read-age';

const SIZES: Record<CardColumn, number> = {
  account: 240,
  stage: 164,
  since: 216,
  cause: 272,
  next: 136,
  owner: 128,
  phone: 140,
  country: 128,
  key: 116,
  asOf: 128,
};

/** The table's columns in one language. */
export function useCardColumns(): TableColumn<OnboardingCard>[] {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  return useMemo(() => {
    const cells: Record<CardColumn, (card: OnboardingCard) => ReactNode> = {
      account: ({ accountName, accountId }) => (
        <>
          <PlainText>{accountName}</PlainText>
          <span className="quiet">{accountId}</span>
        </>
      ),
      stage: ({ stage }) => <StageBadge stage={stage} />,
      since: ({ since, stuck }) => (
        <>
          {stuck && <StuckMark />}
          <Age since={since} />
        </>
      ),
      cause: ({ cause }) => t(`causes.${cause}`),
      next: ({ next }) => (next === 'none' ? MISSING : t(`actions.${next}`)),
      owner: ({ owner }) => (owner === '' ? MISSING : <PlainText>{owner}</PlainText>),
      phone: ({ phone }) => (phone === null ? MISSING : <PlainText>{phone}</PlainText>),
      country: ({ country }) => format.country(country),
      key: ({ keyHeld }) => t(keyHeld ? 'table.held' : 'table.notHeld'),
      asOf: ({ channelsAt }) => <ReadAge at={channelsAt} />,
    };
    return CARD_COLUMNS.map((id) => ({
      id,
      header: t(`table.columns.${id}`),
      description: t(`table.about.${id}`),
      size: SIZES[id],
      cell: cells[id],
    }));
  }, [t, format]);
}
