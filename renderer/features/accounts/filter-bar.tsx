import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { type FilterChip, FilterChips } from '@renderer/ui/filter-chips';
import { facetValueLabel } from './facet-labels';
import { FACETS, toggleValue } from './model/facets';
import { isNarrowed, widened, type ViewState } from './model/view-state';

interface FilterBarProps {
  view: ViewState;
  onChange: (view: ViewState) => void;
  shown: number;
  /** Null while it is not known. */
  total: number | null;
  /** At the right end. */
  children?: ReactNode;
}

function useChips({ view, onChange }: Pick<FilterBarProps, 'view' | 'onChange'>): FilterChip[] {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const chosen = FACETS.flatMap((facet) => (view.filters[facet] ?? []).map((value) => ({ facet, value })));
  return chosen.map(({ facet, value }) => {
    const words = { facet: t(`facets.${facet}`), value: facetValueLabel(t, format, facet, value) };
    return {
      id: `${facet} ${value}`,
      text: t('facets.chip', words),
      removeLabel: t('facets.removeChip', words),
      onRemove: () => onChange({ ...view, filters: toggleValue(view.filters, facet, value) }),
    };
  });
}

/** How many accounts are shown and by which filters, each of which can be taken away. The line is always there, so nothing jumps. */
export function FilterBar({ view, onChange, shown, total, children }: FilterBarProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const narrowed = isNarrowed(view);
  const chips = useChips({ view, onChange });
  const words = { count: total ?? 0, shown: format.number(shown), total: format.number(total) };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, px: 5, minHeight: 36 }}>
      <Box role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', mr: 1 }}>
        {total !== null && t(narrowed ? 'filter.countOf' : 'filter.count', words)}
      </Box>
      <FilterChips
        label={t('filter.active')}
        chips={chips}
        clearLabel={t('filter.clear')}
        onClear={narrowed ? () => onChange(widened(view)) : null}
      />
      <Box sx={{ marginInlineStart: 'auto' }}>{children}</Box>
    </Box>
  );
}
