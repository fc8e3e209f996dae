import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { Figure } from '@renderer/ui/figure';
import { PlainText } from '@renderer/ui/plain-text';
import { useMoneyFormat } from '../use-money-format';
import type { Choice } from './review-choice';
import { useEtaWords } from './use-eta-words';

/** How much of the cap the total takes. */
function CapBar({ total, cap, over }: { total: number; cap: number; over: boolean }) {
  const share = cap === 0 ? 1 : Math.min(1, total / cap);
  return (
    <Box aria-hidden sx={{ mt: 1, width: '100%', height: 6, borderRadius: 1, bgcolor: 'divider', overflow: 'hidden' }}>
      <Box sx={{ height: '100%', width: `${share * 100}%`, bgcolor: over ? 'error.main' : 'success.main' }} />
    </Box>
  );
}

/** What the chosen rows amount to: how many, how much against the cap, how long, whose. */
export function ReviewSummary({ profile, review, choice }: { profile: Profile; review: JobReview; choice: Choice }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const money = useMoneyFormat(review.currency);
  const eta = useEtaWords();
  const inError = review.rows.filter(({ errors }) => errors.length > 0).length;
  const withWarnings = review.rows.filter(({ warnings }) => warnings.length > 0).length;
  const parts = [
    t('review.valid', { count: review.rows.length - inError }),
    inError > 0 && t('review.inError', { count: inError }),
    withWarnings > 0 && t('review.withWarnings', { count: withWarnings }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, alignItems: 'flex-start', ml: -3 }}>
      <Figure
        label={t('review.rows')}
        value={t('review.chosenOf', {
          chosen: format.number(choice.rows.length),
          all: format.number(review.rows.length),
        })}
        detail={parts.filter(Boolean).join(' · ')}
      />
      {choice.total !== null && (
        <Box sx={{ minWidth: 200 }}>
          <Figure
            label={t('review.total')}
            value={
              <Box component="span" sx={{ color: choice.overCap ? 'error.main' : undefined }}>
                {money.exact(choice.total)}
              </Box>
            }
            detail={
              review.cap === null ? undefined : (
                <>
                  {t('review.cap', { cap: money.exact(review.cap) })}
                  <CapBar total={choice.total} cap={review.cap} over={choice.overCap} />
                </>
              )
            }
          />
        </Box>
      )}
      <Figure label={t('review.eta')} value={eta(choice.etaMs)} detail={t('review.etaDetail')} />
      <Figure label={t('review.profile')} value={<PlainText>{profile.name}</PlainText>} />
    </Box>
  );
}
