import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PhoneMatch } from '@shared/ipc/support-models';
import { placeOfNext } from '@renderer/operations/onboarding/next-place';
import { StageBadge } from '@renderer/operations/onboarding/stage-words';
import { LinkButton } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';

/** The accounts of a phone number: what each is, where it stands and why, and its next step. */
export function PhoneMatches({ matches }: { matches: readonly PhoneMatch[] }) {
  const { t } = useTranslation('onboarding');
  return (
    <Box component="ul" aria-label={t('phone.label')} sx={{ m: 0, px: 5, pb: 1, listStyle: 'none' }}>
      {matches.map((match) => (
        <Match key={`${match.accountId} ${match.channel}`} match={match} />
      ))}
    </Box>
  );
}

function Match({ match }: { match: PhoneMatch }) {
  const { t: lookup } = useTranslation('accounts');
  const { t } = useTranslation('onboarding');
  const { accountId, name, by, channel, status, phoneStatus, stage, cause, next } = match;
  const facts = [
    `#${accountId}`,
    lookup(by === 'spoki' ? 'lookup.bySpoki' : 'lookup.byList'),
    channel && t('phone.channel', { channel }),
    status && t('phone.status', { status }),
    phoneStatus && t('phone.phoneStatus', { status: phoneStatus }),
  ].filter(Boolean);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 32 }}>
      <LinkButton
        size="small"
        to="/accounts/$accountId"
        params={{ accountId }}
        aria-label={lookup('lookup.open', { name, id: accountId })}
      >
        <PlainText>{name}</PlainText>
      </LinkButton>
      <Box component="span" sx={{ color: 'text.secondary', minWidth: 0 }}>
        <PlainText>{facts.join(' · ')}</PlainText>
      </Box>
      <StageBadge stage={stage} />
      <span>{t(`causes.${cause}`)}</span>
      {next !== 'none' && (
        <LinkButton
          size="small"
          variant="outlined"
          {...placeOfNext(match)}
          aria-label={t('actionOf', { action: t(`actions.${next}`), account: name })}
        >
          {t(`actions.${next}`)}
        </LinkButton>
      )}
    </Box>
  );
}
