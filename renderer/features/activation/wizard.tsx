import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Step from '@mui/material/Step';
import StepButton from '@mui/material/StepButton';
import StepContent from '@mui/material/StepContent';
import Stepper from '@mui/material/Stepper';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIVATION_STEPS, type ActivationStep } from '@shared/domain/onboarding';
import type { Profile } from '@shared/ipc/models';
import type { Activation } from '@shared/ipc/support-models';
import { LinkButton } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { isOpen, nextStep, stepOf } from './model/progress';
import { StepBody } from './step-body';
import { StepState } from './step-state';

interface WizardProps {
  profile: Profile;
  activation: Activation;
  /** Where to begin; null: the first step that is open. */
  at: ActivationStep | null;
  onClose: () => void;
}

/** The eight steps of one client. Where each stands comes from main, so that the wizard is where it was after a restart. */
export function Wizard({ profile, activation, at, onClose }: WizardProps) {
  const { t } = useTranslation('activation');
  const { t: common } = useTranslation();
  const titleId = useId();
  // Null: follows what was done, on to the next step that is open.
  const [chosen, setChosen] = useState(at);
  const open = chosen ?? nextStep(activation) ?? 'embed-check';
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        <PlainText wrap>{t('wizard.title', { account: activation.accountName })}</PlainText>
      </DialogTitle>
      <DialogContent>
        <Stepper nonLinear orientation="vertical" activeStep={ACTIVATION_STEPS.indexOf(open)}>
          {ACTIVATION_STEPS.map((step) => {
            const standing = stepOf(activation, step);
            return (
              standing && (
                <Step key={step} completed={!isOpen(standing)}>
                  <StepButton
                    onClick={() => setChosen(step)}
                    aria-expanded={step === open}
                    optional={<StepState standing={standing} />}
                  >
                    {t(`steps.${step}.title`)}
                  </StepButton>
                  <StepContent transitionDuration={0}>
                    {step === open && (
                      <StepBody
                        profile={profile}
                        activation={activation}
                        standing={standing}
                        onGoOn={() => setChosen(null)}
                      />
                    )}
                  </StepContent>
                </Step>
              )
            );
          })}
        </Stepper>
      </DialogContent>
      <DialogActions>
        <LinkButton
          to="/accounts/$accountId"
          params={{ accountId: activation.accountId }}
          color="inherit"
          sx={{ marginInlineEnd: 'auto' }}
        >
          {t('wizard.account')}
        </LinkButton>
        <Button onClick={onClose} color="inherit">
          {common('actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
