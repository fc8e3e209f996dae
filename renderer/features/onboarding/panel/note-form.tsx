import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useSaveOnboardingNote } from '@renderer/lib/queries/onboarding';
import { ErrorNotice } from '@renderer/ui/error-notice';

const LONGEST = { owner: 120, note: 5_000 };

/** Who looks after the account and what there is to know, kept on this computer. */
export function NoteForm({ profileId, card }: { profileId: ProfileId; card: OnboardingCard }) {
  const { t } = useTranslation('onboarding');
  const headingId = useId();
  const saving = useSaveOnboardingNote();
  const { owner, note } = card;
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { owner, note } });
  const save = handleSubmit((values) =>
    saving.mutate(
      { profileId, accountId: card.accountId, ...values },
      { onSuccess: (saved) => reset({ owner: saved.owner, note: saved.note }) },
    ),
  );
  return (
    <Box component="form" aria-labelledby={headingId} noValidate onSubmit={(event) => void save(event)}>
      <Typography variant="h3" id={headingId}>
        {t('panel.notes')}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 2 }}>
        {t('panel.notesAbout')}
      </Typography>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <TextField
          label={t('panel.owner')}
          size="small"
          slotProps={{ htmlInput: { ...register('owner'), maxLength: LONGEST.owner, autoComplete: 'off' } }}
        />
        <TextField
          label={t('panel.note')}
          size="small"
          multiline
          minRows={2}
          maxRows={8}
          slotProps={{ htmlInput: { ...register('note'), maxLength: LONGEST.note } }}
        />
        {saving.error && <ErrorNotice slim error={saving.error} />}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Button type="submit" variant="outlined" disabled={!formState.isDirty || saving.isPending}>
            {t(saving.isPending ? 'panel.saving' : 'panel.save')}
          </Button>
          <Box role="status" sx={{ color: 'text.secondary' }}>
            {saving.isSuccess && !formState.isDirty && t('panel.saved')}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
