import PersonAddAlt from '@mui/icons-material/PersonAddAlt';
import Refresh from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingBoard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { AsOf } from '@renderer/ui/as-of';
import { LinkButton } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import type { Reading } from '@renderer/operations/reading/use-reading';
import type { Part } from './onboarding-screen';

interface OnboardingHeaderProps {
  profile: Profile;
  board: OnboardingBoard | undefined;
  part: Part;
  onPart: (part: Part) => void;
  reading: Reading;
}

const PARTS = ['board', 'table', 'links'] as const;

/** How many there are, how many are stuck, how old that is; new clients and reading again. */
export function OnboardingHeader({ profile, board, part, onPart, reading }: OnboardingHeaderProps) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const stuck = board?.cards.filter((card) => card.stuck).length ?? 0;
  return (
    <PageHeader
      title={t('title')}
      meta={
        <>
          <AsOf at={board?.asOf ?? null} />
          {stuck > 0 && <span>{t('stuckCount', { count: stuck, number: format.number(stuck) })}</span>}
        </>
      }
      actions={
        <>
          <FilterToggles
            label={t('views.label')}
            value={part}
            onChange={onPart}
            options={PARTS.map((value) => ({ value, label: t(`views.${value}`) }))}
          />
          {profile.kind === 'partner' && (
            <>
              <LinkButton to="/onboarding" search={{ do: 'activate' }} variant="outlined" color="inherit">
                {t('activations')}
              </LinkButton>
              <LinkButton
                to="/onboarding"
                search={{ do: 'add' }}
                variant="outlined"
                color="inherit"
                startIcon={<PersonAddAlt />}
              >
                {t('add')}
              </LinkButton>
            </>
          )}
          <Button
            variant="outlined"
            startIcon={<Refresh />}
            disabled={reading.running}
            title={t('read.keys')}
            onClick={reading.begin}
          >
            {t('read.button')}
          </Button>
        </>
      }
    />
  );
}
