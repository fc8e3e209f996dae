import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppError, toAppError } from '@shared/errors/app-error';
import { useFormat } from '../lib/format';
import { PlainText } from './plain-text';

interface ErrorNoticeProps {
  /** What was thrown, or the error itself as data. */
  error: unknown;
  /** One line: title and next step only, the rest folded. For failures that leave older data on screen. */
  slim?: boolean;
  /** Tells what happened earlier: without the general explanation and without a next step, which may no longer fit. */
  past?: boolean;
  /** Buttons: what can be done about it here. */
  actions?: ReactNode;
  /** Shows a button that takes the notice away. */
  onDismiss?: () => void;
}

function isAppError(error: unknown): error is AppError {
  return (
    typeof error === 'object' && error !== null && 'kind' in error && 'message' in error && !(error instanceof Error)
  );
}

function Details({ error }: { error: AppError }) {
  const { t } = useTranslation('errors');
  const fields = Object.entries(error.fields ?? {}).flatMap(([field, texts]) => texts.map((text) => ({ field, text })));
  const lines = [
    error.message,
    ...fields.map((one) => t('field', one)),
    error.operation && t('operation', { operation: error.operation }),
    error.status !== undefined && t('status', { status: error.status }),
    error.code && t('code', { code: error.code }),
    t('kind', { kind: error.kind }),
  ].filter((line) => typeof line === 'string');
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, color: 'text.secondary', fontSize: '0.75rem' }}>
      {lines.map((line, index) => (
        <li key={index}>
          <PlainText wrap>{line}</PlainText>
        </li>
      ))}
    </Box>
  );
}

/** A failure for people: what happened, why, Spoki's own words, the next step; the technical details are folded. */
export function ErrorNotice({ error: thrown, slim = false, past = false, actions, onDismiss }: ErrorNoticeProps) {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const error = isAppError(thrown) ? thrown : toAppError(thrown);

  return (
    <Alert
      severity={error.kind === 'cancelled' ? 'info' : 'error'}
      onClose={onDismiss}
      closeText={common('actions.dismiss')}
    >
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, color: 'text.primary' }}
      >
        <Box component="strong" sx={{ fontWeight: 600 }}>
          {t(`kinds.${error.kind}.title`)}
        </Box>
        {!slim && !past && <Box component="span">{t(`kinds.${error.kind}.text`)}</Box>}
        {!past && <Box component="span">{t(`kinds.${error.kind}.next`)}</Box>}
        {error.outcome && <Box component="span">{t(`outcome.${error.outcome}`)}</Box>}
        {error.retryAfterMs !== undefined && !past && (
          <Box component="span">{t('retryIn', { duration: format.duration(error.retryAfterMs) })}</Box>
        )}
        <Button
          size="small"
          color="inherit"
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => setOpen(!open)}
          sx={{ minHeight: 24, py: 0, px: 1, color: 'text.secondary' }}
        >
          {common(open ? 'actions.hideDetails' : 'actions.showDetails')}
        </Button>
        {actions}
      </Box>
      {error.spokiSays && (
        <Box sx={{ mt: 1, color: 'text.primary' }}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
            {t('spokiSays')}
          </Box>
          <PlainText wrap>{error.spokiSays}</PlainText>
        </Box>
      )}
      <Collapse in={open} id={detailsId} unmountOnExit={false}>
        {open && <Details error={error} />}
      </Collapse>
    </Alert>
  );
}
