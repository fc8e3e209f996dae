import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import type { OperationRecord } from '@shared/domain/operation';
import { PlainText } from '@renderer/ui/plain-text';
import { decisionOf, useOperationWords } from '../operation-words';
import { useMoneyFormat } from '../use-money-format';
import { useExactTime } from './use-exact-time';

/** All records of an operation in their order, each with its local time to the second. */
export function Timeline({ records, currency }: { records: readonly OperationRecord[]; currency: Currency }) {
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {records.map((record) => (
        <Entry key={record.type} record={record} currency={currency} />
      ))}
    </Box>
  );
}

function Entry({ record, currency }: { record: OperationRecord; currency: Currency }) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const exactTime = useExactTime();
  const decision = decisionOf([record]);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Box
        component="time"
        dateTime={new Date(record.at).toISOString()}
        sx={{ color: 'text.secondary', width: 160, flexShrink: 0 }}
      >
        {exactTime(record.at)}
      </Box>
      <Box sx={{ flex: 1, minWidth: 180 }}>
        {decision ? words.state('MANUAL', decision) : t(`records.${record.type}`)}
        <More record={record} currency={currency} />
      </Box>
    </Box>
  );
}

function More({ record, currency }: { record: OperationRecord; currency: Currency }) {
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  const quiet = (content: ReactNode) => <Box sx={{ color: 'text.secondary' }}>{content}</Box>;
  if (record.type === 'SENDING' && record.creditBefore) {
    return quiet(t('detail.creditBefore', { credit: money.exact(record.creditBefore.credit) }));
  }
  if (record.type === 'OK' && record.newKey) return quiet(t('detail.keyEnding', { ending: record.newKey.ending }));
  if (record.type !== 'INTENT' && 'note' in record && record.note !== '') {
    return quiet(<PlainText wrap>{record.note}</PlainText>);
  }
  return null;
}
