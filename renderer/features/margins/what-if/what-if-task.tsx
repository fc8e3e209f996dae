import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useSettings } from '@renderer/lib/queries/settings';
import { MarginForm } from '../form/margin-form';
import { type MarginDraft, readDraft } from '../model/margin-draft';
import type { Chosen } from '../set/use-chosen';
import { WhatIfPanel } from './what-if-panel';

interface WhatIfTaskProps {
  profile: Profile;
  chosen: Chosen;
  draft: MarginDraft;
  onDraft: (draft: MarginDraft) => void;
  onSet: () => void;
}

/** What the chosen accounts would have earned under other margins; nothing is sent. */
export function WhatIfTask({ profile, chosen, draft, onDraft, onSet }: WhatIfTaskProps) {
  const { t } = useTranslation('margins');
  const { language } = useSettings();
  const { margins } = readDraft(draft, language);
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        overflow: 'auto',
        px: 5,
        pb: 4,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      <Box sx={{ maxWidth: 760 }}>
        <MarginForm
          title={t('whatIf.formTitle')}
          profile={profile}
          draft={draft}
          onDraft={onDraft}
          before={chosen.common}
          beforeWords={t(chosen.unknown > 0 ? 'unknown' : 'form.differs')}
          about={t('whatIf.nothingSent')}
        />
      </Box>
      <WhatIfPanel
        profile={profile}
        accountIds={chosen.accountIds}
        margins={margins}
        actions={
          <Button variant="outlined" disabled={!margins} onClick={onSet}>
            {t('whatIf.setThese')}
          </Button>
        }
      />
    </Box>
  );
}
