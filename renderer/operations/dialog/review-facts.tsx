import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { amountOf } from '@shared/domain/operation';
import type { Review } from '@shared/ipc/operation-models';
import { AsOf } from '@renderer/ui/as-of';
import { Details } from '@renderer/ui/details';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';
import { MoneyBetween } from '../money-between';
import { Owner } from '../owner';
import { useOperationWords } from '../operation-words';
import { useMoneyFormat } from '../use-money-format';

/** Who does what to which account, what it makes of the credit, and the note. */
export function ReviewFacts({ review }: { review: Review }) {
  const { t } = useTranslation('operations');
  const { intended } = review;
  return (
    <Details
      items={[
        { label: t('dialog.profile'), value: <PlainText wrap>{intended.profileName}</PlainText> },
        {
          label: t('dialog.account'),
          value: <Owner accountId={intended.accountId} accountName={intended.accountName} />,
        },
        { label: t('dialog.what'), value: <What review={review} /> },
        ...(review.credit ? [{ label: t('dialog.credit'), value: <Credit review={review} /> }] : []),
        {
          label: t('dialog.note'),
          value: intended.note === '' ? t('dialog.noNote') : <PlainText wrap>{intended.note}</PlainText>,
        },
      ]}
    />
  );
}

function What({ review: { intended } }: { review: Review }) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const amount = amountOf(intended.intent);
  return (
    <>
      <strong>{words.title(intended.intent, intended.currency)}</strong>
      {amount !== null && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          = {t('amount.thousandths', { thousandths: amount })}
        </Box>
      )}
    </>
  );
}

function Credit({ review }: { review: Review }) {
  const { t } = useTranslation('operations');
  const { credit, creditAfter, intended } = review;
  const money = useMoneyFormat(intended.currency);
  if (!credit) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
      {creditAfter === null ? (
        <span>{money.exact(credit.credit)}</span>
      ) : (
        <MoneyBetween before={credit.credit} after={creditAfter} currency={intended.currency} />
      )}
      <AsOf at={credit.at} staleAfterMs={600_000} />
      {creditAfter !== null && creditAfter < 0 && <StatusBadge tone="warning">{t('dialog.belowZero')}</StatusBadge>}
    </Box>
  );
}
