import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkDialog } from '@renderer/operations/links/link-dialog';
import { MakeLink } from '@renderer/operations/links/make-link';
import { useActivationKey } from './use-activation-key';
import type { OfStepProps } from './step-form';

/** Makes the onboarding link and hands it out. */
export function LinkStep({ profile, activation, standing }: OfStepProps) {
  const { t } = useTranslation('activation');
  const [open, setOpen] = useState<'make' | 'show' | null>(null);
  const keyHeld = useActivationKey(activation);
  const { accountId, accountName } = activation;
  const made = standing.operationId;
  const close = (): void => setOpen(null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {standing.state === 'done' && made !== null && (
        <Button variant="contained" onClick={() => setOpen('show')}>
          {t('steps.link.handOut')}
        </Button>
      )}
      <Button variant={standing.state === 'done' ? 'outlined' : 'contained'} onClick={() => setOpen('make')}>
        {t(standing.state === 'done' ? 'steps.link.again' : 'steps.link.verb')}
      </Button>
      <MakeLink
        profile={profile}
        account={open === 'make' ? { accountId, accountName, keyHeld } : null}
        onClose={close}
      />
      <LinkDialog
        profileId={profile.id}
        asked={open === 'show' ? { accountId, accountName, operationId: made, purpose: 'invite' } : null}
        onClose={close}
      />
    </Box>
  );
}
