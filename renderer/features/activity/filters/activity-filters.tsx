import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { OPERATION_KINDS } from '@shared/domain/operation';
import { OPERATION_STATES } from '@shared/domain/operation-state';
import type { Profile } from '@shared/ipc/models';
import { useProfiles } from '@renderer/lib/queries/profiles';
import { useOperationWords } from '@renderer/operations/operation-words';
import { SearchField } from '@renderer/ui/search-field';
import { type ActivityFilter, toggled } from '../model/activity-filter';
import { AccountFilter } from './account-filter';
import { ChoiceFilter } from './choice-filter';
import { DateFilter } from './date-filter';

interface ActivityFiltersProps {
  profile: Profile;
  filter: ActivityFilter;
  onChange: (filter: ActivityFilter) => void;
  onEnterTable: () => void;
}

/** Search and the choices of each filter. */
export function ActivityFilters({ profile, filter, onChange, onEnterTable }: ActivityFiltersProps) {
  const { t } = useTranslation('activity');
  const words = useOperationWords();
  const profiles = useProfiles();
  const change = (part: Partial<ActivityFilter>): void => onChange({ ...filter, ...part });
  const nameOf = (id: Profile['id']): string => profiles.find((one) => one.id === id)?.name ?? id;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, px: 5 }}>
      <SearchField
        value={filter.text}
        onChange={(text) => change({ text })}
        onEnter={onEnterTable}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        clearLabel={t('search.clear')}
      />
      <ChoiceFilter
        name={t('filters.kind')}
        options={OPERATION_KINDS}
        labelOf={words.kind}
        chosen={filter.kinds}
        onToggle={(kind) => change({ kinds: toggled(filter.kinds, kind) })}
      />
      <ChoiceFilter
        name={t('filters.outcome')}
        options={OPERATION_STATES}
        labelOf={(state) => words.state(state)}
        chosen={filter.states}
        onToggle={(state) => change({ states: toggled(filter.states, state) })}
      />
      <AccountFilter profile={profile} account={filter.account} onChange={(account) => change({ account })} />
      <ChoiceFilter
        name={t('filters.profile')}
        options={profiles.map(({ id }) => id)}
        labelOf={nameOf}
        chosen={filter.profile ? [filter.profile.id] : []}
        onToggle={(id) => change({ profile: filter.profile?.id === id ? null : { id, name: nameOf(id) } })}
      />
      <DateFilter from={filter.from} to={filter.to} onChange={change} />
    </Box>
  );
}
