import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { EmptyState } from '@renderer/ui/empty-state';
import { LinkButton } from '@renderer/ui/links';
import type { Reading } from '@renderer/operations/reading/use-reading';

interface EmptyBoardProps {
  profile: Profile;
  /** There are accounts that search and filters hide. */
  some: boolean;
  /** The accounts were read at some time. */
  read: boolean;
  reading: Reading;
  onWiden: () => void;
}

/** Why there is no card: nothing matches, never read, or no account yet. */
export function EmptyBoard({ profile, some, read, reading, onWiden }: EmptyBoardProps) {
  const { t } = useTranslation('onboarding');
  if (some) {
    return (
      <EmptyState
        why="nothing-matches"
        title={t('empty.nothingTitle')}
        action={
          <Button variant="contained" onClick={onWiden}>
            {t('empty.widen')}
          </Button>
        }
      />
    );
  }
  if (!read) {
    return (
      <EmptyState
        why="never-synced"
        title={t('empty.neverTitle')}
        text={t('empty.neverText')}
        action={
          <Button variant="contained" disabled={reading.running} onClick={reading.begin}>
            {t('read.first')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      why="nothing-matches"
      title={t('empty.noneTitle')}
      text={t('empty.noneText')}
      action={
        profile.kind === 'partner' && (
          <LinkButton to="/onboarding" search={{ do: 'add' }} variant="contained">
            {t('add')}
          </LinkButton>
        )
      }
    />
  );
}
