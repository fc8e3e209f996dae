import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { type FilterChip, FilterChips } from '@renderer/ui/filter-chips';
import { PlainText } from '@renderer/ui/plain-text';
import { type BoardView, FACETS, type Facet, isNarrowed, toggled, widened } from './model/board-view';
import { facetCounts } from './model/select-cards';
import { useFacetWords } from './use-facet-words';

interface BoardFiltersProps {
  view: BoardView;
  onChange: (view: BoardView) => void;
  /** What the search leaves. */
  found: readonly OnboardingCard[];
}

/** A menu for every property that the cards can be filtered by. */
export function FacetMenus(props: BoardFiltersProps) {
  return FACETS.map((facet) => <FacetMenu key={facet} facet={facet} {...props} />);
}

function FacetMenu({ facet, view, onChange, found }: BoardFiltersProps & { facet: Facet }) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const words = useFacetWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = view.filters[facet] ?? [];
  const label = t(`filters.${facet}`);
  const counts = anchor ? facetCounts(found, view.filters, facet) : [];
  return (
    <>
      <Button
        variant="outlined"
        color={chosen.length > 0 ? 'primary' : 'inherit'}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t(chosen.length > 0 ? 'filters.byChosen' : 'filters.by', { facet: label, count: chosen.length })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {chosen.length > 0 ? `${label} (${chosen.length})` : label}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { 'aria-label': t('filters.by', { facet: label }) },
          paper: { sx: { maxHeight: 400, minWidth: 200, maxWidth: 420 } },
        }}
      >
        {counts.length === 0 && <MenuItem disabled>{t('filters.none')}</MenuItem>}
        {counts.map(([value, count]) => {
          const checked = chosen.includes(value);
          const Mark = checked ? CheckBox : CheckBoxOutlineBlank;
          return (
            <MenuItem
              key={value}
              role="menuitemcheckbox"
              aria-checked={checked}
              onClick={() => onChange({ ...view, filters: toggled(view.filters, facet, value) })}
            >
              <Mark aria-hidden sx={{ color: checked ? 'primary.main' : 'text.secondary' }} />
              <PlainText>{words(facet, value)}</PlainText>
              <Box component="span" sx={{ marginInlineStart: 'auto', pl: 4, color: 'text.secondary' }}>
                {format.number(count)}
              </Box>
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

/** The filters in force, each of which can be taken away. */
export function BoardChips({ view, onChange }: Omit<BoardFiltersProps, 'found'>) {
  const { t } = useTranslation('onboarding');
  const words = useFacetWords();
  const chips = FACETS.flatMap((facet) =>
    (view.filters[facet] ?? []).map((value): FilterChip => {
      const named = { facet: t(`filters.${facet}`), value: words(facet, value) };
      return {
        id: `${facet} ${value}`,
        text: t('filters.chip', named),
        removeLabel: t('filters.remove', named),
        onRemove: () => onChange({ ...view, filters: toggled(view.filters, facet, value) }),
      };
    }),
  );
  return (
    <FilterChips
      label={t('filters.active')}
      chips={chips}
      clearLabel={t('filters.clear')}
      onClear={isNarrowed(view) ? () => onChange(widened(view)) : null}
    />
  );
}
