import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MarginTable } from '@renderer/operations/margin-table';
import { LinkButton } from '@renderer/ui/links';
import type { MarginPreset } from '@shared/ipc/margin-models';
import { PresetChoice } from './preset-choice';
import type { OfStepProps } from './step-form';

/** Margins by one of the profile's presets; others are typed on the account's own tab. */
export function MarginsStep({ profile, activation, standing, onAsk }: OfStepProps) {
  const { t } = useTranslation('activation');
  const [preset, setPreset] = useState<MarginPreset | null>(null);
  const { accountId } = activation;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <PresetChoice profileId={profile.id} chosen={preset} onChoose={setPreset} />
      {preset && <MarginTable after={preset.margins} currency={profile.currency} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button
          variant="contained"
          disabled={preset === null}
          onClick={() => preset && onAsk({ kind: 'set-margins', margins: preset.margins })}
        >
          {t(standing.state === 'done' ? 'steps.margins.again' : 'steps.margins.verb')}
        </Button>
        <LinkButton to="/accounts/$accountId" params={{ accountId }} search={{ tab: 'margins' }} color="inherit">
          {t('steps.margins.type')}
        </LinkButton>
      </Box>
    </Box>
  );
}
