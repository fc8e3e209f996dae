import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { useOperationWords } from '@renderer/operations/operation-words';
import { FilterChips } from '@renderer/ui/filter-chips';
import { type ActivityFilter, NO_FILTER, isNarrowed, toggled } from '../model/activity-filter';

interface ActivityChipsProps {
  filter: ActivityFilter;
  onChange: (filter: ActivityFilter) => void;
}

interface OneChip {
  key: string;
  name: 'kind' | 'outcome' | 'profile' | 'account' | 'dates' | 'text';
  value: string;
  /** What is left of the filter without it. */
  without: Partial<ActivityFilter>;
}

function useChips(filter: ActivityFilter): OneChip[] {
  const { t } = useTranslation('activity');
  const words = useOperationWords();
  const format = useFormat();
  const { kinds, states, profile, account, from, to, text } = filter;
  const days = { from: format.day(from), to: format.day(to) };
  const dates = from && to ? t('filters.between', days) : from ? t('filters.since', { day: days.from }) : null;
  const chips: (OneChip | null)[] = [
    ...kinds.map((kind): OneChip => ({
      key: kind,
      name: 'kind',
      value: words.kind(kind),
      without: { kinds: toggled(kinds, kind) },
    })),
    ...states.map((state): OneChip => ({
      key: state,
      name: 'outcome',
      value: words.state(state),
      without: { states: toggled(states, state) },
    })),
    profile && { key: 'profile', name: 'profile', value: profile.name, without: { profile: null } },
    account && { key: 'account', name: 'account', value: account.name ?? account.id, without: { account: null } },
    (from || to) && {
      key: 'dates',
      name: 'dates',
      value: dates ?? t('filters.until', { day: days.to }),
      without: { from: null, to: null },
    },
    text.trim() === '' ? null : { key: 'text', name: 'text', value: text.trim(), without: { text: '' } },
  ];
  return chips.filter((chip) => chip !== null);
}

/** The filters in force, each of which can be taken away. */
export function ActivityChips({ filter, onChange }: ActivityChipsProps) {
  const { t } = useTranslation('activity');
  const chips = useChips(filter);
  return (
    <FilterChips
      label={t('filters.active')}
      chips={chips.map(({ key, name, value, without }) => {
        const words = { filter: t(`filters.${name}`), value };
        return {
          id: key,
          text: t('filters.chip', words),
          removeLabel: t('filters.remove', words),
          onRemove: () => onChange({ ...filter, ...without }),
        };
      })}
      clearLabel={t('filters.clear')}
      onClear={isNarrowed(filter) ? () => onChange(NO_FILTER) : null}
    />
  );
}
