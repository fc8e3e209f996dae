import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { Closing } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useReopenMonth } from '@renderer/lib/queries/reports';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';

interface ReopenDialogProps {
  profileId: ProfileId;
  closing: Closing;
  open: boolean;
  onClose: () => void;
}

const LONGEST_NOTE = 2_000;

/** Opens a closed month again, once the person has typed which. */
export function ReopenDialog({ profileId, closing: { month }, open, onClose }: ReopenDialogProps) {
  const { t } = useTranslation('closings');
  const format = useFormat();
  const reopen = useReopenMonth();
  const [note, setNote] = useState('');
  const name = format.month(month);
  return (
    <ConfirmDialog
      open={open}
      title={t('reopen.title', { month: name })}
      verb={t('reopen.verb', { month: name })}
      danger
      typedWord={month}
      onConfirm={async (typed) => {
        await reopen.mutateAsync({ profileId, month, note, typed });
        onClose();
      }}
      onClose={onClose}
    >
      <Typography>
        {t('reopen.before')} → <strong>{t('reopen.after')}</strong>
      </Typography>
      <Typography sx={{ mb: 3 }}>{t('reopen.text')}</Typography>
      <TextField
        label={t('reopen.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        fullWidth
        slotProps={{ htmlInput: { maxLength: LONGEST_NOTE } }}
      />
    </ConfirmDialog>
  );
}
