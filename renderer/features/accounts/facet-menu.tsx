import ExpandMore from '@mui/icons-material/ExpandMore';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { CheckMenu } from '@renderer/ui/check-menu';
import { facetValueLabel } from './facet-labels';
import type { AccountEntry } from './model/account-entry';
import { facetOptions, toggleValue, withValues, type FacetId, type Filters } from './model/facets';

interface FacetMenuProps {
  facet: FacetId;
  found: readonly AccountEntry[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The values of one property to filter by, each with the number of accounts it would leave. */
export function FacetMenu({ facet, found, filters, onChange }: FacetMenuProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const chosen = filters[facet] ?? [];
  const count = chosen.length;
  const label = t(`facets.${facet}`);
  const filterBy = t('facets.filterBy', { facet: label });
  const options = () =>
    facetOptions(
      found.map((entry) => entry.facets),
      filters,
      facet,
    );
  return (
    <CheckMenu
      button={count > 0 ? `${label} (${count})` : label}
      buttonLabel={count > 0 ? t('facets.chosen', { count, facet: label }) : filterBy}
      label={filterBy}
      icons={{ end: <ExpandMore /> }}
      active={count > 0}
      items={() =>
        options().map((option) => ({
          id: option.value,
          label: facetValueLabel(t, format, facet, option.value),
          checked: chosen.includes(option.value),
          detail: format.number(option.count),
        }))
      }
      onToggle={(value) => onChange(toggleValue(filters, facet, value))}
      none={t('facets.none')}
      clear={
        count > 0 ? { label: t('facets.clear'), onClear: () => onChange(withValues(filters, facet, [])) } : undefined
      }
    />
  );
}
