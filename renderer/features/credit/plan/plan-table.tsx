import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import type { Profile } from '@shared/ipc/models';
import type { RunwayQuantiles } from '@shared/ipc/watch-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { useNow } from '@renderer/lib/use-now';
import { daysText, rangeText } from '@renderer/operations/runway/runway-words';
import { AmountField } from '@renderer/operations/amount-field';
import { MoneyBetween } from '@renderer/operations/money-between';
import { Money } from '@renderer/ui/money';
import { RowTable } from '@renderer/ui/row-table';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { AccountName } from '../account-name';
import type { PlanProposal, PlanSum, PlannedMove } from '../model/plan';

interface PlanTableProps {
  profile: Profile;
  moves: readonly PlannedMove[];
  sum: PlanSum;
  onAmount: (accountId: AccountId, typed: string) => void;
}

const REASON_TONES: Record<PlanProposal['reason'], Tone> = {
  full: 'good',
  cut: 'warning',
  enough: 'info',
  'credit-unknown': 'neutral',
  'consumption-unknown': 'neutral',
};

/** What is proposed for each account, from what evidence, and what the person makes of it. */
export function PlanTable({ profile, moves, sum, onAmount }: PlanTableProps) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  return (
    <RowTable
      label={t('plan.table')}
      rows={moves}
      rowId={({ proposal }) => proposal.accountId}
      rowHeight={76}
      maxHeight={520}
      minWidth={1_014}
      columns={[
        {
          id: 'account',
          header: t('columns.account'),
          width: 'minmax(118px, 1fr)',
          cell: ({ proposal }) => <AccountName id={proposal.accountId} name={proposal.accountName} />,
        },
        {
          id: 'credit',
          header: t('columns.creditBetween'),
          width: '200px',
          align: 'end',
          cell: (move) => <Credit profile={profile} move={move} />,
        },
        {
          id: 'consumption',
          header: t('columns.perDay'),
          width: '128px',
          align: 'end',
          cell: ({ proposal }) => <PerDay proposal={proposal} />,
        },
        {
          id: 'runway',
          header: t('columns.runway'),
          width: '112px',
          align: 'end',
          cell: ({ proposal, runwayAfter }) => <Runway before={proposal.runwayBefore} after={runwayAfter} />,
        },
        {
          id: 'needed',
          header: t('columns.needed'),
          width: '100px',
          align: 'end',
          cell: ({ proposal }) => <Money value={proposal.needed} />,
        },
        {
          id: 'amount',
          header: t('columns.recharge'),
          width: '200px',
          cell: ({ proposal, typed }) => (
            <AmountField
              label={t('moves.amountOf.recharge', { name: proposal.accountName ?? proposal.accountId })}
              quietLabel
              value={typed}
              onChange={(next) => onAmount(proposal.accountId, next)}
              currency={profile.currency}
            />
          ),
        },
        {
          id: 'reason',
          header: t('columns.reason'),
          width: '156px',
          cell: ({ proposal: { reason } }) => (
            <>
              <StatusBadge tone={REASON_TONES[reason]}>{t(`plan.reason.${reason}`)}</StatusBadge>
              <small>{t(`plan.why.${reason}`)}</small>
            </>
          ),
        },
      ]}
      totals={{
        account: t('moves.accounts', { count: moves.length }),
        amount: t('moves.total', { total: format.money(sum.total) }),
        reason: t('plan.gets', { count: sum.ready }),
      }}
    />
  );
}

function Credit({ profile, move: { proposal, creditAfter } }: { profile: Profile; move: PlannedMove }) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const now = useNow();
  return (
    <>
      <MoneyBetween before={proposal.creditBefore} after={creditAfter} currency={profile.currency} />
      {proposal.creditAsOf !== null && (
        <small title={format.dateTime(proposal.creditAsOf)}>
          {t('plan.creditAsOf', { when: format.age(proposal.creditAsOf, now) })}
        </small>
      )}
    </>
  );
}

function PerDay({ proposal: { pattern } }: { proposal: PlanProposal }) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  if (!pattern) return MISSING;
  return (
    <>
      <Money value={thousandths(Math.round(pattern.perDay))} />
      <small>
        {t('plan.evidence', { count: pattern.knownDays })}
        {pattern.unknownDays > 0 && <>, {t('plan.evidenceUnknown', { count: pattern.unknownDays })}</>}
      </small>
      <small>
        {format.shortDay(pattern.from)} – {format.shortDay(pattern.to)}
      </small>
    </>
  );
}

function Runway({ before, after }: { before: RunwayQuantiles | null; after: RunwayQuantiles | null }) {
  const { t } = useTranslation('runway');
  const format = useFormat();
  if (before === null && after === null) return MISSING;
  const days = (runway: RunwayQuantiles | null): string => (runway ? daysText(runway.p50, t, format) : MISSING);
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {days(before)} → <strong>{days(after)}</strong>
      {after && <small>{rangeText(after, t, format)}</small>}
    </Box>
  );
}
