import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIVATION_STEPS, type ActivationStep } from '@shared/domain/onboarding';
import type { Profile } from '@shared/ipc/models';
import type { Activation } from '@shared/ipc/support-models';
import { LinkButton } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { nextStep, stepOf } from './model/progress';
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
        {ACTIVATION_STEPS.map((step, place) => {
          const standing = stepOf(activation, step);
          return (
            standing && (
              <Accordion
                key={step}
                disableGutters
                elevation={0}
                expanded={step === open}
                onChange={() => setChosen(step)}
                slotProps={{ transition: { timeout: 0, unmountOnExit: true } }}
              >
                <AccordionSummary expandIcon={<ExpandMore />}>
                  <Box sx={{ flex: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3, pr: 3 }}>
                    <Box component="span" sx={{ flex: 1, fontWeight: step === open ? 600 : 400 }}>
                      {place + 1}. {t(`steps.${step}.title`)}
                    </Box>
                    <StepState standing={standing} />
                  </Box>
                </AccordionSummary>
                <AccordionDetails>
                  <StepBody
                    profile={profile}
                    activation={activation}
                    standing={standing}
                    onStay={() => setChosen(step)}
                    onGoOn={() => setChosen(null)}
                  />
                </AccordionDetails>
              </Accordion>
            )
          );
        })}
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
