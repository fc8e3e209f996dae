import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import type { CreditReading, Intent, SettlementEvidence } from '@shared/domain/operation';
import { Details } from '@renderer/ui/details';
import { PlainText } from '@renderer/ui/plain-text';
import { useExactTime } from '../detail/use-exact-time';
import { useMoneyFormat } from '../use-money-format';
import { ClientsEvidence } from '../made-notice';
import { wayOf } from './ways';
import { changeRanges } from './change-ranges';

interface EvidenceFiguresProps {
  intent: Intent;
  evidence: SettlementEvidence;
  currency: Currency;
}

/** What was read for settling an operation: each figure with its time; "not known" where it is not. */
export function EvidenceFigures({ intent, evidence, currency }: EvidenceFiguresProps) {
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  const {
    readings,
    consumptionBound,
    dayRecharge,
    oldKey,
    creditBefore,
    supersededBy,
    readBack = null,
    clients,
  } = evidence;
  const movesCredit = intent.kind === 'recharge' || intent.kind === 'withdraw';
  const asksBack = wayOf(intent.kind) === 'read-back' && !clients;
  const ranges = changeRanges(intent, evidence);
  const reading = (one: CreditReading) => <Reading reading={one} currency={currency} />;
  return (
    <Details
      items={[
        ...(movesCredit || creditBefore
          ? [{ label: t('settle.before'), value: creditBefore ? reading(creditBefore) : t('settle.beforeNone') }]
          : []),
        ...(readings.length > 0
          ? [{ label: t('settle.reading'), value: readings.map((one) => <div key={one.at}>{reading(one)}</div>) }]
          : []),
        ...(ranges ? [{ label: t('settle.change'), value: <strong>{money.signed(ranges.seen)}</strong> }] : []),
        ...(movesCredit
          ? [
              {
                label: t('settle.bound'),
                value: consumptionBound === null ? t('settle.boundNone') : money.exact(consumptionBound),
              },
              {
                label: t('settle.dayRecharge'),
                value: dayRecharge === null ? t('settle.dayRechargeNone') : money.exact(dayRecharge),
              },
            ]
          : []),
        ...(intent.kind === 'revoke-account-key'
          ? [{ label: t('settle.oldKey'), value: t(`settle.oldKeys.${oldKey ?? 'unknown'}`) }]
          : []),
        ...(asksBack || readBack
          ? [{ label: t('support.settleBy.title'), value: <ReadBack readBack={readBack} /> }]
          : []),
        ...(intent.kind === 'add-clients' && clients
          ? [
              {
                label: t('support.clients.standing'),
                value: <ClientsEvidence intent={intent} clients={clients} />,
              },
            ]
          : []),
        ...(supersededBy ? [{ label: t('settle.supersededBy'), value: supersededBy }] : []),
      ]}
    />
  );
}

function ReadBack({ readBack }: { readBack: SettlementEvidence['readBack'] }) {
  const { t } = useTranslation('operations');
  if (!readBack) return <Quiet>{t('support.settleBy.notRead')}</Quiet>;
  return (
    <>
      <strong>{t(`support.settleBy.shows.${readBack.shows}`)}</strong>
      <Box sx={{ color: 'text.secondary' }}>
        {t('support.settleBy.seen')}: <PlainText wrap>{readBack.seen}</PlainText>
      </Box>
    </>
  );
}

function Quiet({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

function Reading({ reading: { credit, at }, currency }: { reading: CreditReading; currency: Currency }) {
  const money = useMoneyFormat(currency);
  const exactTime = useExactTime();
  return (
    <>
      {money.exact(credit)} <Quiet>{exactTime(at)}</Quiet>
    </>
  );
}
