import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Margins } from '@shared/domain/operation';
import type { MarginSetting } from '@shared/ipc/margin-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useSettings } from '@renderer/lib/queries/settings';
import { type MarginDraft, areSame, draftOf, readDraft } from '../model/margin-draft';
import { Panel } from '../panel';
import { MarginFields } from './margin-fields';
import { PresetsMenu } from './presets-menu';

interface MarginFormProps {
  title: string;
  profile: Profile;
  draft: MarginDraft;
  onDraft: (draft: MarginDraft) => void;
  /** What is registered; null if it is unknown, or differs between the chosen accounts. */
  before: Margins | null;
  beforeWords: string;
  /** What is known of the registered margins, in words. */
  about: ReactNode;
  /** The margins before the registered ones, to go back to; left out where that makes no sense. */
  previous?: MarginSetting | null;
  /** Below the fields: note, buttons. */
  children?: ReactNode;
}

/** The seven margins with everything that fills them in: presets, what was set before, what is registered. */
export function MarginForm(props: MarginFormProps) {
  const { title, profile, draft, onDraft, before, beforeWords, about, previous, children } = props;
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { language } = useSettings();
  const read = readDraft(draft, language);
  const fill = (margins: Margins): void => onDraft(draftOf(margins, language));
  return (
    <Panel
      title={title}
      about={about}
      actions={<PresetsMenu profileId={profile.id} margins={read.margins} onApply={fill} />}
    >
      <MarginFields draft={draft} read={read} before={before} beforeWords={beforeWords} onChange={onDraft} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        {previous !== undefined && (
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<HistoryOutlined />}
            disabled={previous === null}
            title={
              previous
                ? t('form.restoreTitle', { when: format.dateTime(previous.at), who: previous.profileName })
                : t('form.restoreNone')
            }
            onClick={() => previous && fill(previous.margins)}
          >
            {t('form.restore')}
          </Button>
        )}
        {before && (
          <Button
            variant="outlined"
            color="inherit"
            disabled={areSame(before, read.margins)}
            onClick={() => fill(before)}
          >
            {t('form.reset')}
          </Button>
        )}
        {children && (
          <Typography variant="caption" sx={{ color: 'text.secondary', flex: '1 1 200px' }}>
            {t('form.all')}
          </Typography>
        )}
      </Box>
      {children}
    </Panel>
  );
}
