import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkDialog } from '@renderer/operations/links/link-dialog';
import { MakeLink } from '@renderer/operations/links/make-link';
import { holdsKey } from '../model/progress';
import type { OfStepProps } from './step-form';

/** Makes the onboarding link and hands it out. */
export function LinkStep({ profile, activation, standing, onStay, onGoOn }: OfStepProps) {
  const { t } = useTranslation('activation');
  const [open, setOpen] = useState<'make' | 'show' | null>(null);
  const keyHeld = holdsKey(activation);
  const { accountId, accountName } = activation;
  const made = standing.operationId;
  const begin = (what: 'make' | 'show'): void => {
    onStay();
    setOpen(what);
  };
  const close = (): void => {
    setOpen(null);
    onGoOn();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {standing.state === 'done' && made !== null && (
        <Button variant="contained" onClick={() => begin('show')}>
          {t('steps.link.handOut')}
        </Button>
      )}
      <Button variant={standing.state === 'done' ? 'outlined' : 'contained'} onClick={() => begin('make')}>
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
