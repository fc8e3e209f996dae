import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { KindCaution } from './kind-caution';
import { decisionOf, useOperationWords } from '../operation-words';

interface ReviewCautionsProps {
  review: Review;
  acknowledged: boolean;
  onAcknowledge: (acknowledged: boolean) => void;
  onSettle: (operation: OperationView) => void;
  onLookAgain: () => void;
  disabled: boolean;
}

function Caution({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Alert severity="warning">
      <Box component="strong" sx={{ fontWeight: 600, display: 'block', color: 'text.primary' }}>
        {title}
      </Box>
      <Box sx={{ color: 'text.primary' }}>{children}</Box>
    </Alert>
  );
}

/** What speaks against sending it: the same done just now, an unknown outcome in the way, a credit that cannot be read. */
export function ReviewCautions(props: ReviewCautionsProps) {
  const { review, acknowledged, onAcknowledge, onSettle, onLookAgain, disabled } = props;
  const { t } = useTranslation('operations');
  const { repeatOf, blockedBy, creditError } = review;
  return (
    <>
      <KindCaution kind={review.intended.intent.kind} />
      {blockedBy && (
        <Caution title={t('dialog.blocked')}>
          <Earlier operation={blockedBy} /> {t('dialog.blockedText')}
          <Box sx={{ mt: 1 }}>
            <Button variant="outlined" onClick={() => onSettle(blockedBy)}>
              {t('dialog.settle')}
            </Button>
          </Box>
        </Caution>
      )}
      {repeatOf && !blockedBy && (
        <Caution title={t('dialog.repeat')}>
          <Earlier operation={repeatOf} />
          <FormControlLabel
            sx={{ display: 'flex' }}
            control={
              <Checkbox
                checked={acknowledged}
                disabled={disabled}
                onChange={(_event, checked) => onAcknowledge(checked)}
              />
            }
            label={t('dialog.repeatSure')}
          />
        </Caution>
      )}
      {creditError && (
        <>
          <ErrorNotice
            error={creditError}
            actions={
              <Button color="inherit" onClick={onLookAgain}>
                {t('dialog.lookAgain')}
              </Button>
            }
          />
          <Box sx={{ color: 'text.secondary' }}>{t('dialog.creditUnread')}</Box>
        </>
      )}
    </>
  );
}

function Earlier({ operation: { intent, state, records } }: { operation: OperationView }) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const format = useFormat();
  return t('dialog.repeatText', {
    what: words.title(intent.intent, intent.currency),
    when: format.dateTime(intent.at),
    outcome: words.state(state, decisionOf(records)),
  });
}
