import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amountOf } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { Details } from '@renderer/ui/details';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { CodeBlock } from './code-block';
import { Timeline } from './detail/timeline';
import { useExactTime } from './detail/use-exact-time';
import { MarginTable } from './margin-table';
import { Owner } from './owner';
import { OperationStateBadge } from './operation-state-badge';
import { MadeNotice, madeOf } from './made-notice';
import { decisionOf, useOperationWords } from './operation-words';
import { EvidenceFigures } from './settle/evidence-figures';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** Everything the journal tells of one operation: who, when, what, outcome, records, request, answer, failure, evidence. */
export function OperationDetail({ operation }: { operation: OperationView }) {
  const { t } = useTranslation('operations');
  const { intent, records } = operation;
  const last = records.at(-1);
  const answered = records.find((record) => 'answer' in record);
  const answer = answered && 'answer' in answered ? answered.answer : null;
  const failed = records.find((record) => 'error' in record);
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Facts operation={operation} />
      <Part title={t('detail.timeline')}>
        <Timeline records={records} currency={intent.currency} />
      </Part>
      {failed && 'error' in failed && (
        <Part title={t('detail.error')}>
          <ErrorNotice past error={failed.error} />
        </Part>
      )}
      {intent.intent.kind === 'set-margins' && (
        <Part title={t('detail.margins')}>
          <MarginTable after={intent.intent.margins} currency={intent.currency} />
        </Part>
      )}
      <Made operation={operation} />
      {last && 'evidence' in last && (
        <Part title={t('detail.evidence')}>
          <EvidenceFigures intent={intent.intent} evidence={last.evidence} currency={intent.currency} />
        </Part>
      )}
      <Part title={t('detail.request')}>
        <Box sx={{ mb: 1, overflowWrap: 'anywhere' }}>
          <strong>{intent.request.method}</strong> {intent.request.path}
        </Box>
        {intent.request.body === null ? (
          t('dialog.noBody')
        ) : (
          <CodeBlock label={t('detail.request')}>{intent.request.body}</CodeBlock>
        )}
      </Part>
      {answer && (
        <Part title={t('detail.answer')}>
          <Box sx={{ mb: 1 }}>{t('detail.status', { status: answer.status })}</Box>
          {answer.body === null ? (
            t('detail.emptyAnswer')
          ) : (
            <CodeBlock label={t('detail.answer')}>{answer.body}</CodeBlock>
          )}
        </Part>
      )}
    </Box>
  );
}

function Made({ operation }: { operation: OperationView }) {
  const { t } = useTranslation('operations');
  const { intent } = operation.intent;
  const made = madeOf(operation);
  if (intent.kind !== 'add-clients' && !made) return null;
  return (
    <Part title={t(intent.kind === 'add-clients' ? 'support.clients.madeTitle' : 'support.made.title')}>
      <MadeNotice operation={operation} />
    </Part>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

function Facts({ operation: { operationId, intent, state, records } }: { operation: OperationView }) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const exactTime = useExactTime();
  const amount = amountOf(intent.intent);
  return (
    <Details
      items={[
        {
          label: t('dialog.what'),
          value: (
            <>
              <strong>{words.title(intent.intent, intent.currency)}</strong>
              {amount !== null && <Quiet> = {t('amount.thousandths', { thousandths: amount })}</Quiet>}
            </>
          ),
        },
        { label: t('detail.outcome'), value: <OperationStateBadge state={state} decision={decisionOf(records)} /> },
        { label: t('detail.when'), value: exactTime(intent.at) },
        { label: t('dialog.profile'), value: <PlainText wrap>{intent.profileName}</PlainText> },
        {
          label: t('dialog.account'),
          value: <Owner accountId={intent.accountId} accountName={intent.accountName} />,
        },
        {
          label: t('dialog.note'),
          value: intent.note === '' ? t('dialog.noNote') : <PlainText wrap>{intent.note}</PlainText>,
        },
        { label: t('detail.operation'), value: operationId },
        ...(intent.jobId ? [{ label: t('detail.job'), value: intent.jobId }] : []),
        ...(intent.againOf ? [{ label: t('detail.againOf'), value: intent.againOf }] : []),
      ]}
    />
  );
}
