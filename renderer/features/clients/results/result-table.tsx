import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { RowTable } from '@renderer/ui/row-table';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { sayingWords } from '../client-words';
import type { Became, ClientResult } from '../model/result-rows';

const TONES: Readonly<Record<Became['what'], Tone>> = {
  created: 'good',
  refused: 'bad',
  'held-back': 'warning',
  'not-sent': 'warning',
  absent: 'warning',
  'left-out': 'neutral',
  unknown: 'warning',
  unclear: 'warning',
  waiting: 'neutral',
};

/** Client by client: the line it came from, what became of it, and the account that it is now. */
export function ResultTable({ rows }: { rows: readonly ClientResult[] }) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  return (
    <RowTable
      label={t('results.table')}
      rows={rows}
      rowId={({ key }) => key}
      rowHeight={53}
      maxHeight="100%"
      minWidth={600}
      columns={[
        {
          id: 'line',
          header: t('check.line'),
          width: '56px',
          align: 'end',
          cell: ({ line }) => format.number(line),
        },
        {
          id: 'client',
          header: t('fields.accountName'),
          width: 'minmax(150px, 1.2fr)',
          cell: ({ client }) => (
            <>
              <PlainText wrap>{client.accountName}</PlainText>
              <small>
                <PlainText wrap>{client.email}</PlainText>
              </small>
            </>
          ),
        },
        {
          id: 'became',
          header: t('results.became'),
          width: 'minmax(190px, 1.6fr)',
          cell: ({ became }) => <BecameCell became={became} />,
        },
        {
          id: 'account',
          header: t('results.account'),
          width: '120px',
          cell: ({ became }) => <AccountCell became={became} />,
        },
        {
          id: 'request',
          header: t('results.request'),
          width: '80px',
          align: 'end',
          cell: ({ request }) => format.number(request + 1),
        },
      ]}
    />
  );
}

function BecameCell({ became }: { became: Became }) {
  const { t } = useTranslation('clients');
  const { t: errors } = useTranslation('errors');
  const said = became.what === 'refused' ? became.said : [];
  const error = 'error' in became ? became.error : null;
  return (
    <>
      <StatusBadge tone={TONES[became.what]}>{t(`results.what.${became.what}`)}</StatusBadge>
      {said.map((saying) => (
        <small key={`${saying.field} ${saying.text}`}>
          <PlainText wrap>{sayingWords(t, saying)}</PlainText>
        </small>
      ))}
      {error && said.length === 0 && became.what !== 'held-back' && (
        <small>
          <PlainText wrap>
            {[errors(`kinds.${error.kind}.title`), error.spokiSays].filter(Boolean).join(': ')}
          </PlainText>
        </small>
      )}
      {became.what !== 'created' && became.what !== 'refused' && <small>{t(`results.about.${became.what}`)}</small>}
    </>
  );
}

function AccountCell({ became }: { became: Became }) {
  const { t } = useTranslation('clients');
  if (became.what !== 'created') return null;
  if (became.accountId === null) return <small>{t('results.unmatched')}</small>;
  return (
    <TextLink to="/accounts/$accountId" params={{ accountId: became.accountId }}>
      {t('results.openAccount', { id: became.accountId })}
    </TextLink>
  );
}
