import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';

export const KEY_VIEWS = ['keys', 'health'] as const;
export type KeysView = (typeof KEY_VIEWS)[number];

/** The keys themselves, or what is wrong with them; kept in the address. */
export function KeyViews({ view }: { view: KeysView }) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  return (
    <FilterToggles
      label={t('views.label')}
      value={view}
      onChange={(next) => void navigate({ to: '/keys', search: { view: next } })}
      options={KEY_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
    />
  );
}
