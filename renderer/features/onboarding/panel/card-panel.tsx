import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingBoard } from '@shared/ipc/support-models';
import { LinkRegister } from '@renderer/operations/links/link-register';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { EmptyState } from '@renderer/ui/empty-state';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { SidePanel } from '@renderer/ui/side-panel';
import type { Advance } from '../work/use-advance';
import type { Steps } from '../work/use-steps';
import { CardActions } from './card-actions';
import { CardFacts } from './card-facts';
import { NoteForm } from './note-form';

interface CardPanelProps {
  profile: Profile;
  /** Undefined: closed. */
  accountId: AccountId | undefined;
  board: OnboardingBoard | undefined;
  steps: Steps;
  advance: Advance | null;
  onClose: () => void;
}

/** One account at the side: where it stands and why, what to do, its links, who looks after it. Esc closes. */
export function CardPanel({ accountId, onClose, ...props }: CardPanelProps) {
  const titleId = useId();
  return (
    <SidePanel open={accountId !== undefined} titleId={titleId} width={600} onClose={onClose}>
      {accountId !== undefined && (
        <Content key={accountId} {...props} accountId={accountId} titleId={titleId} onClose={onClose} />
      )}
    </SidePanel>
  );
}

type ContentProps = CardPanelProps & { accountId: AccountId; titleId: string };

function Content({ profile, accountId, board, steps, advance, titleId, onClose }: ContentProps) {
  const { t } = useTranslation('onboarding');
  const card = board?.cards.find((one) => one.accountId === accountId);
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 5, py: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography variant="h2" id={titleId} sx={{ flex: 1, minWidth: 0 }}>
          <PlainText wrap>{card?.accountName ?? accountId}</PlainText>
        </Typography>
        <IconButton aria-label={t('panel.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      <Box
        tabIndex={0}
        role="group"
        aria-labelledby={titleId}
        sx={{ flex: 1, overflow: 'auto', px: 5, py: 3, display: 'flex', flexDirection: 'column', gap: 4 }}
      >
        {!board && <SkeletonRows count={12} />}
        {board && !card && <EmptyState why="nothing-matches" title={t('panel.gone')} text={t('panel.goneText')} />}
        {card && (
          <>
            <UnknownOutcomes profileId={profile.id} accountId={accountId} />
            <CardActions profile={profile} card={card} steps={steps} advance={advance} />
            <CardFacts card={card} />
            <NoteForm profileId={profile.id} card={card} />
            {card.link && (
              <Box component="section" aria-label={t('panel.links')}>
                <Typography variant="h3" sx={{ mb: 1 }}>
                  {t('panel.links')}
                </Typography>
                <LinkRegister profileId={profile.id} accountId={accountId} maxHeight={280} />
              </Box>
            )}
          </>
        )}
      </Box>
    </>
  );
}
