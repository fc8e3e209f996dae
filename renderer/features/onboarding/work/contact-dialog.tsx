import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';

/** What Spoki's support needs to know of an account, ready to be copied; nothing is sent. */
export function ContactDialog({ card, onClose }: { card: OnboardingCard; onClose: () => void }) {
  const { t } = useTranslation('onboarding');
  const { t: common } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const text = t('contact.message', {
    account: card.accountName,
    id: card.accountId,
    phone: card.phone ?? MISSING,
    status: card.status ?? MISSING,
    phoneStatus: card.phoneStatus ?? MISSING,
    since: format.dateTime(card.since.at),
    cause: t(`causes.${card.cause}`),
  });
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        <PlainText wrap>{t('contact.title', { account: card.accountName })}</PlainText>
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 3 }}>{t('contact.about')}</Typography>
        <TextField
          label={t('contact.text')}
          value={text}
          multiline
          fullWidth
          autoFocus
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {common('actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
