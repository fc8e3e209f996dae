import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { PageHeader } from '@renderer/ui/page-header';
import { PlainText } from '@renderer/ui/plain-text';
import { ViewTabs } from '@renderer/ui/view-tabs';

const VIEWS = ['team', 'people'] as const;
export type TeamView = (typeof VIEWS)[number];

interface TeamScreenProps {
  profile: Profile;
  /** The `view` of the address. */
  view: string | undefined;
  onView: (view: TeamView) => void;
  /** What stands in the views, brought from other features; a view that is not brought is not shown. */
  brought: Partial<Record<TeamView, () => ReactNode>>;
}

/** Who works in the partner itself, and beside it whoever else is brought. */
export function TeamScreen({ profile, view, onView, brought }: TeamScreenProps) {
  const { t } = useTranslation('team');
  const views = VIEWS.filter((one) => brought[one] !== undefined);
  const shown = views.find((one) => one === view) ?? 'team';
  return (
    <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto' }}>
      <PageHeader
        title={t('title')}
        meta={<PlainText>{t('about', { partner: profile.remoteName ?? profile.name })}</PlainText>}
      />
      <ViewTabs
        {...{ name: 'team', views, shown, onView }}
        label={t('views.label')}
        labelOf={(one) => t(`views.${one}`)}
      >
        {shown === 'team' && <UnknownOutcomes profileId={profile.id} accountId={null} />}
        {brought[shown]?.()}
      </ViewTabs>
    </Box>
  );
}
