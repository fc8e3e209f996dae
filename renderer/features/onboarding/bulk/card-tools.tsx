import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { LinkButton } from '@renderer/ui/links';
import { SelectionToolbar } from '@renderer/ui/selection-toolbar';

interface CardToolsProps {
  marked: readonly OnboardingCard[];
  /** Of one account the link is made at once. */
  onMakeOne: (card: OnboardingCard) => void;
  onClear: () => void;
}

const LOW = { minHeight: 28, py: 0, flexShrink: 0 } as const;

/** What can be done to the marked accounts, with the partner key. */
export function CardTools({ marked, onMakeOne, onClear }: CardToolsProps) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const words = { count: marked.length, number: format.number(marked.length) };
  const [only, another] = marked;
  const look = { size: 'small', variant: 'outlined', color: 'inherit', sx: LOW } as const;
  return (
    <SelectionToolbar
      label={t('selection.label')}
      some={marked.length > 0}
      words={marked.length === 0 ? t('selection.hint') : t('selection.count', words)}
      clearLabel={t('selection.clear')}
      onClear={onClear}
    >
      {only && !another ? (
        <Button {...look} onClick={() => onMakeOne(only)}>
          {t('makeLinks', words)}
        </Button>
      ) : (
        <LinkButton {...look} to="/onboarding" search={{ view: 'make-links' }}>
          {t('makeLinks', words)}
        </LinkButton>
      )}
      <LinkButton {...look} to="/onboarding" search={{ do: 'activate' }}>
        {t('activate', words)}
      </LinkButton>
    </SelectionToolbar>
  );
}
