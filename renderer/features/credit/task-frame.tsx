import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { PageHeader } from '@renderer/ui/page-header';

interface TaskFrameProps {
  profile: Profile;
  title: string;
  /** One part that takes the height that is left and scrolls inside itself, such as a review; else parts below each other. */
  fill?: boolean;
  children: ReactNode;
}

const FILL = { flex: '1 1 0', minHeight: 360, display: 'flex', flexDirection: 'column' } as const;
const PARTS = { display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' } as const;

/** A task of the Credit screen: its title, the way back, and what there is to do. */
export function TaskFrame({ profile, title, fill = false, children }: TaskFrameProps) {
  const { t } = useTranslation('credit');
  return (
    <>
      <PageHeader
        title={title}
        back={
          <Link component={RouterLink} to="/credit" variant="caption">
            ‹ {t('title')}
          </Link>
        }
      />
      <Box sx={{ px: 5, pb: 5, ...(fill ? FILL : PARTS) }}>
        {!fill && <UnknownOutcomes profileId={profile.id} />}
        {children}
      </Box>
    </>
  );
}
