import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { OperationId } from '@shared/domain/operation';
import type { JournalReportView } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';

interface VerifyResultProps {
  report: JournalReportView;
  onOpen: (operationId: OperationId) => void;
  onDismiss: () => void;
}

const HASH_SHOWN = 12;

/** What walking the chain found: that all is well and how far that goes, or each problem by its record. */
export function VerifyResult({ report, onOpen, onDismiss }: VerifyResultProps) {
  const { t } = useTranslation('activity');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { problems, head, seal } = report;
  const bad = problems.length > 0;
  const words = { count: head.count, shown: format.number(head.count) };
  const severity = bad ? 'error' : seal.state === 'sealed' ? 'success' : 'warning';
  return (
    <Alert
      severity={severity}
      role={bad ? 'alert' : 'status'}
      onClose={onDismiss}
      closeText={common('actions.dismiss')}
      sx={{ alignItems: 'flex-start' }}
      slotProps={{ message: { sx: { minWidth: 0, flex: 1, color: 'text.primary' } } }}
    >
      <Box component="strong" sx={{ fontWeight: 600 }}>
        {bad
          ? t('verify.bad', { count: problems.length })
          : t(head.count === 0 ? 'verify.emptyWell' : 'verify.well', words)}
      </Box>
      {bad && <Problems problems={problems} onOpen={onOpen} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, color: 'text.secondary' }}>
        <span title={head.hash}>{t('verify.head', { hash: head.hash.slice(0, HASH_SHOWN) })}</span>
        {seal.state === 'sealed' ? (
          <span>{t('verify.sealed')}</span>
        ) : (
          <PlainText wrap>{t('verify.pending', { why: seal.why })}</PlainText>
        )}
        {report.acceptedAtOpening > 0 && <span>{t('verify.accepted', { count: report.acceptedAtOpening })}</span>}
        <span>{t('verify.at', { when: format.dateTime(report.verifiedAt) })}</span>
      </Box>
    </Alert>
  );
}

type Problem = JournalReportView['problems'][number];

function Problems({ problems, onOpen }: { problems: readonly Problem[]; onOpen: VerifyResultProps['onOpen'] }) {
  const { t } = useTranslation('activity');
  return (
    <>
      <Box>{t('verify.advice')}</Box>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={t('verify.list')}
        sx={{ m: 0, my: 1, pl: 4, maxHeight: 180, overflowY: 'auto' }}
      >
        {problems.map((problem, index) => (
          <ProblemLine key={index} problem={problem} onOpen={onOpen} />
        ))}
      </Box>
    </>
  );
}

function ProblemLine({ problem, onOpen }: { problem: Problem; onOpen: VerifyResultProps['onOpen'] }) {
  const { t } = useTranslation('activity');
  const { what, sequence, to, operationId, detail } = problem;
  const record =
    sequence === null
      ? t('verify.whole')
      : to !== null && to !== sequence
        ? t('verify.records', { from: sequence, to })
        : t('verify.record', { sequence });
  return (
    <li title={detail}>
      <strong>{record}</strong>: {t(`verify.what.${what}`)}{' '}
      {operationId && (
        <Button size="small" onClick={() => onOpen(operationId)} sx={{ minHeight: 24, py: 0, px: 1 }}>
          {t('verify.open')}
        </Button>
      )}
    </li>
  );
}
