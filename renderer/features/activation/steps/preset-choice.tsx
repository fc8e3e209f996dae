import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { MarginPreset } from '@shared/ipc/margin-models';
import { useMarginPresets } from '@renderer/lib/queries/margins';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { TextLink } from '@renderer/ui/links';

interface PresetChoiceProps {
  profileId: ProfileId;
  chosen: MarginPreset | null;
  onChoose: (preset: MarginPreset | null) => void;
}

/** One of the profile's presets of margins, or the way to make the first. */
export function PresetChoice({ profileId, chosen, onChoose }: PresetChoiceProps) {
  const { t } = useTranslation('activation');
  const { data, error } = useMarginPresets(profileId);
  if (error) return <ErrorNotice error={error} />;
  if (data?.length === 0)
    return (
      <span>
        {t('presets.none')}{' '}
        <TextLink to="/margins" underline="always">
          {t('presets.make')}
        </TextLink>
      </span>
    );
  return (
    <TextField
      select
      size="small"
      label={t('presets.label')}
      value={chosen?.id ?? ''}
      onChange={(event) => onChoose(data?.find(({ id }) => id === event.target.value) ?? null)}
      sx={{ minWidth: 240, maxWidth: 360 }}
    >
      {(data ?? []).map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
