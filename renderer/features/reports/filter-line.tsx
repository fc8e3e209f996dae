import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { type FilterChip, FilterChips } from '@renderer/ui/filter-chips';
import { type MonthViewState, isNarrowed, toggled, widened } from './model/view-state';
import { facetWords } from './model/words';

interface FilterLineProps {
  view: MonthViewState;
  onView: (view: MonthViewState) => void;
  shown: number;
  total: number;
}

function useChips({ view, onView }: Pick<FilterLineProps, 'view' | 'onView'>): FilterChip[] {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const chip = (id: string, text: string, next: MonthViewState): FilterChip => ({
    id,
    text,
    removeLabel: t('facets.remove', { chip: text }),
    onRemove: () => onView(next),
  });
  const inWords = (facet: 'country' | 'type', value: string): string =>
    t('facets.chip', { facet: t(`facets.${facet}`), value: facetWords(t, format, facet, value) });
  return [
    ...view.countries.map((value) =>
      chip(`country ${value}`, inWords('country', value), { ...view, countries: toggled(view.countries, value) }),
    ),
    ...view.types.map((value) =>
      chip(`type ${value}`, inWords('type', value), { ...view, types: toggled(view.types, value) }),
    ),
    ...view.flags.map((flag) => chip(flag, t(`flags.${flag}`), { ...view, flags: toggled(view.flags, flag) })),
  ];
}

/** How many accounts are shown and by which filters, each of which can be taken away. The line is always there, so nothing jumps. */
export function FilterLine({ view, onView, shown, total }: FilterLineProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const narrowed = isNarrowed(view);
  const chips = useChips({ view, onView });
  const words = { count: total, shown: format.number(shown), total: format.number(total) };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 32 }}>
      <Box role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', mr: 1 }}>
        {t(narrowed ? 'filter.countOf' : 'filter.count', words)}
      </Box>
      <FilterChips
        label={t('filter.active')}
        chips={chips}
        clearLabel={t('filter.clear')}
        onClear={narrowed ? () => onView(widened(view)) : null}
      />
    </Box>
  );
}
