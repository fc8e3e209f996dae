import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import type { JobReviewRow } from '@shared/ipc/operation-models';
import { Details } from '@renderer/ui/details';
import { PlainText } from '@renderer/ui/plain-text';
import { ClientsTable } from '../clients-table';
import { MarginTable } from '../margin-table';
import { MoneyBetween } from '../money-between';
import { Owner } from '../owner';
import { useOperationWords } from '../operation-words';
import { EarlierCell } from './earlier-cell';
import { RowDialog } from './row-dialog';
import { notesOf, useNoteWords } from './note-chip';

interface ReviewRowDialogProps {
  row: JobReviewRow | null;
  currency: Currency;
  onClose: () => void;
}

function useItems(row: JobReviewRow, currency: Currency) {
  const { t } = useTranslation('jobs');
  const words = useOperationWords();
  const noteWords = useNoteWords();
  const items = [
    { label: t('account'), value: <Owner accountId={row.accountId} accountName={row.accountName} /> },
    { label: t('what'), value: words.title(row.intent, currency) },
    'amount' in row.intent && {
      label: t('creditBetween'),
      value: <MoneyBetween before={row.credit} after={row.creditAfter} currency={currency} />,
    },
    ...notesOf(row).map((note) => {
      const { word, about } = noteWords(note);
      return { label: word, value: about };
    }),
    row.earlier && { label: t('review.earlierLabel'), value: <EarlierCell earlier={row.earlier} /> },
    row.note !== '' && { label: t('noteColumn'), value: <PlainText wrap>{row.note}</PlainText> },
  ];
  return items.filter((item) => item !== false && item !== null);
}

function Content({ row, currency }: { row: JobReviewRow; currency: Currency }) {
  const items = useItems(row, currency);
  return (
    <>
      <Details items={items} />
      {row.intent.kind === 'add-clients' && <ClientsTable clients={row.intent.clients} />}
      {row.intent.kind === 'set-margins' && (
        <MarginTable before={null} after={row.intent.margins} currency={currency} />
      )}
    </>
  );
}

/** All of one row of a review. */
export function ReviewRowDialog({ row, currency, onClose }: ReviewRowDialogProps) {
  return (
    <RowDialog row={row} maxWidth="sm" onClose={onClose}>
      {(shown) => <Content row={shown} currency={currency} />}
    </RowDialog>
  );
}
