import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import type { Checking, KeyWork } from './use-key-work';

/** What verifying and copying came to. */
export function KeyNotices({ work }: { work: KeyWork }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, '&:empty': { display: 'none' } }}>
      {work.copied && <CopyNotice {...work.copied} onDismiss={work.endCopy} />}
      {work.copyError && <ErrorNotice error={work.copyError} onDismiss={work.endCopy} />}
      {work.checking?.running && <CheckProgress checking={work.checking} onStop={work.endChecking} />}
      {work.checking?.running === false && <CheckResult checking={work.checking} onDismiss={work.endChecking} />}
    </Box>
  );
}

interface CopyNoticeProps {
  accountName: string;
  clearsAt: number;
  onDismiss: () => void;
}

function CopyNotice({ accountName, clearsAt, onDismiss }: CopyNoticeProps) {
  const { t } = useTranslation('keys');
  const { t: common } = useTranslation();
  const { locale } = useFormat();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(clearsAt);
  return (
    <Alert severity="success" role="status" onClose={onDismiss} closeText={common('actions.dismiss')}>
      <PlainText wrap>{t('copy.done', { account: accountName, time })}</PlainText>
    </Alert>
  );
}

function CheckProgress({ checking, onStop }: { checking: Checking; onStop: () => void }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const done = checking.checked.length + checking.failed.length;
  const words = { done: format.number(done), total: format.number(checking.total) };
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {t('verify.progress', words)}
      </Box>
      <LinearProgress
        variant="determinate"
        value={checking.total === 0 ? 0 : (100 * done) / checking.total}
        aria-label={t('verify.progress', words)}
        sx={{ flex: 1, maxWidth: 320 }}
      />
      <Button size="small" color="inherit" onClick={onStop}>
        {t('verify.stop')}
      </Button>
    </Box>
  );
}

function CheckResult({ checking, onDismiss }: { checking: Checking; onDismiss: () => void }) {
  const { t } = useTranslation('keys');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { checked, failed, total } = checking;
  const numberOf = (wanted: string): number => checked.filter(({ outcome }) => outcome === wanted).length;
  const bad = checked.length - numberOf('works');
  const [only, another] = checked;
  const [failure] = failed;
  const counts = (['works', 'refused', 'other-account'] as const).flatMap((outcome) => {
    const count = numberOf(outcome);
    return count === 0 ? [] : [t(`verify.counts.${outcome}`, { count, number: format.number(count) })];
  });
  const left = total - checked.length - failed.length;
  return (
    <>
      {checked.length > 0 && (
        <Alert
          severity={bad > 0 ? 'warning' : 'success'}
          role="status"
          onClose={onDismiss}
          closeText={common('actions.dismiss')}
        >
          <PlainText wrap>
            {only && !another
              ? t(`verify.one.${only.outcome}`, { account: only.row.accountName })
              : [...counts, ...(left > 0 ? [t('verify.left', { count: left, number: format.number(left) })] : [])].join(
                  ' ',
                )}
          </PlainText>
        </Alert>
      )}
      {failure && (
        <>
          <Box role="status">
            {t('verify.failed', { count: failed.length, number: format.number(failed.length) })}{' '}
            <PlainText wrap>
              {failed
                .map(({ row }) => row.accountName)
                .slice(0, NAMED)
                .join(', ')}
            </PlainText>
            {failed.length > NAMED && ' …'}
          </Box>
          <ErrorNotice error={failure.error} onDismiss={onDismiss} />
        </>
      )}
    </>
  );
}

/** Accounts named of those that could not be asked for. */
const NAMED = 5;
