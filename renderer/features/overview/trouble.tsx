import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useBoard } from '@renderer/lib/queries/onboarding';
import { Age } from '@renderer/operations/onboarding/age';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { inTrouble, stuckOnTheWay } from './model/trouble';

/** More than these are counted, and found on the board. */
const MOST_SHOWN = 5;

/** Channels in trouble, and clients that are stuck on the way aboard; each leads to its card on the board. */
export function Trouble({ profileId }: { profileId: ProfileId }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { data, error } = useBoard(profileId);
  if (error) return <ErrorNotice error={error} slim />;
  if (!data) return <SkeletonBlock height={160} />;
  const trouble = inTrouble(data.cards);
  const stuck = stuckOnTheWay(data.cards);
  const count = (cards: readonly OnboardingCard[]) => ({ count: cards.length, number: format.number(cards.length) });
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))' }}>
      <CardList title={t('trouble.attention', count(trouble))} none={t('trouble.noAttention')} cards={trouble} />
      <CardList title={t('trouble.stuck', count(stuck))} none={t('trouble.noStuck')} cards={stuck} />
    </Box>
  );
}

function CardList({ title, none, cards }: { title: string; none: string; cards: readonly OnboardingCard[] }) {
  const { t } = useTranslation('overview');
  const headingId = useId();
  const left = cards.length - MOST_SHOWN;
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ minWidth: 0 }}>
      <Typography id={headingId} variant="h2" sx={{ mb: 2, minHeight: 32 }}>
        {title}
      </Typography>
      {cards.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>
      ) : (
        <CardRows headingId={headingId} cards={cards.slice(0, MOST_SHOWN)} />
      )}
      {left > 0 && <More left={left} label={t('trouble.toBoard')} />}
    </Box>
  );
}

function CardRows({ headingId, cards }: { headingId: string; cards: readonly OnboardingCard[] }) {
  const { t } = useTranslation('overview');
  const { t: words } = useTranslation('onboarding');
  return (
    <Box role="group" tabIndex={0} aria-labelledby={headingId} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-labelledby={headingId}>
        <TableHead>
          <TableRow>
            {(['account', 'cause', 'since'] as const).map((column) => (
              <TableCell key={column}>{t(`trouble.columns.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cards.map(({ accountId, accountName, cause, since }) => (
            <TableRow key={accountId}>
              <TableCell>
                <TextLink to="/onboarding" search={{ account: accountId }}>
                  <PlainText>{accountName}</PlainText>
                </TextLink>
              </TableCell>
              <TableCell>{words(`causes.${cause}`)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Age since={since} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function More({ left, label }: { left: number; label: string }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (
    <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
      {t('trouble.more', { count: left, number: format.number(left) })}{' '}
      <TextLink to="/onboarding" underline="always">
        {label}
      </TextLink>
    </Typography>
  );
}
