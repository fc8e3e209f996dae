import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { PageHeader } from '@renderer/ui/page-header';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';

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
      {views.length > 1 && (
        <Box sx={{ borderBottom: 1, borderColor: 'divider', px: 5 }}>
          <Tabs value={shown} onChange={(_event, next: TeamView) => onView(next)} aria-label={t('views.label')}>
            {views.map((one) => (
              <Tab
                key={one}
                value={one}
                label={t(`views.${one}`)}
                id={`team-tab-${one}`}
                aria-controls={`team-panel-${one}`}
              />
            ))}
          </Tabs>
        </Box>
      )}
      <Box
        {...(views.length > 1 && {
          role: 'tabpanel',
          id: `team-panel-${shown}`,
          'aria-labelledby': `team-tab-${shown}`,
        })}
        sx={{ px: 5, py: 4, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {shown === 'team' && <UnknownOutcomes profileId={profile.id} accountId={null} />}
        <Suspense fallback={<SkeletonBlock height={240} />}>{brought[shown]?.()}</Suspense>
      </Box>
    </Box>
  );
}
