import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useSettings } from '@renderer/lib/queries/settings';
import { MarginForm } from '../form/margin-form';
import { type MarginDraft, readDraft } from '../model/margin-draft';
import { Panel } from '../panel';
import type { Chosen } from '../set/use-chosen';
import { TaskBody } from '../task-body';
import { TwoColumns } from '../two-columns';
import { useReplay } from './use-replay';
import { WhatIfChart } from './what-if-chart';
import { WhatIfClients } from './what-if-clients';
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
  const replay = useReplay(profile.id, chosen.accountIds, margins);
  const { result } = replay;
  return (
    <TaskBody>
      <TwoColumns widths="form">
        <MarginForm
          title={t('whatIf.formTitle')}
          profile={profile}
          draft={draft}
          onDraft={onDraft}
          before={chosen.common}
          beforeWords={t(chosen.unknown === chosen.accounts.length ? 'unknown' : 'form.differs')}
          about={t('whatIf.nothingSent')}
        />
        <WhatIfPanel
          replay={replay}
          actions={
            <Button variant="outlined" disabled={!margins} onClick={onSet}>
              {t('whatIf.setThese')}
            </Button>
          }
        />
      </TwoColumns>
      {result && result.accounts.length > 1 && (
        <Panel title={t('whatIf.clients')}>
          <WhatIfClients result={result} />
        </Panel>
      )}
      {result && <WhatIfChart result={result} />}
    </TaskBody>
  );
}
