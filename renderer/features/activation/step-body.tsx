import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { Activation, ActivationStepView } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useSkipStep } from '@renderer/lib/queries/activation';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { SkipDialog } from './skip-dialog';
import { StepForm } from './steps/step-form';

export interface StepBodyProps {
  profile: Profile;
  activation: Activation;
  standing: ActivationStepView;
  /** Stays with this step also when it is done, so that what came of it can be read. */
  onStay: () => void;
  /** On to the next step that is open. */
  onGoOn: () => void;
}

/** One step: what it is for, how it stands, and what can be done about it. */
export function StepBody({ profile, activation, standing, onStay, onGoOn }: StepBodyProps) {
  const { t } = useTranslation('activation');
  const format = useFormat();
  const skip = useSkipStep();
  const [asking, setAsking] = useState(false);
  const { step, state, at, reason, error, email } = standing;
  const whose = { profileId: profile.id, accountId: activation.accountId, step };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: 3, pb: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t(`steps.${step}.text`)}</Typography>
      {at !== null && state !== 'waiting' && <Box>{t(`since.${state}`, { when: format.dateTime(at) })}</Box>}
      {email !== null && (
        <Box>
          {t('user')}: <PlainText>{email}</PlainText>
        </Box>
      )}
      {state === 'skipped' && reason !== null && (
        <Alert severity="info">
          <PlainText wrap>{reason}</PlainText>
        </Alert>
      )}
      {state === 'failed' && error && <ErrorNotice error={error} />}
      {state === 'unknown' && (
        <Alert
          severity="warning"
          action={
            <LinkButton to="/overview" color="inherit">
              {t('settle')}
            </LinkButton>
          }
        >
          {t('unknown')}
        </Alert>
      )}
      {state !== 'unknown' && state !== 'skipped' && (
        <StepForm profile={profile} activation={activation} standing={standing} onStay={onStay} onGoOn={onGoOn} />
      )}
      {skip.error && <ErrorNotice error={skip.error} />}
      {state !== 'done' && step !== 'client' && (
        <Box>
          {state === 'skipped' ? (
            <Button
              color="inherit"
              variant="outlined"
              disabled={skip.isPending}
              onClick={() => skip.mutate({ ...whose, reason: null })}
            >
              {t('skip.undo')}
            </Button>
          ) : (
            <Button color="inherit" onClick={() => setAsking(true)}>
              {t('skip.button')}
            </Button>
          )}
        </Box>
      )}
      {asking && (
        <SkipDialog
          step={step}
          onSkip={async (words) => {
            await skip.mutateAsync({ ...whose, reason: words });
            onGoOn();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  );
}
