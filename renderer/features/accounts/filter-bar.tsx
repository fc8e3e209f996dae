import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
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

function Chips({ view, onChange }: Pick<FilterBarProps, 'view' | 'onChange'>) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const chosen = FACETS.flatMap((facet) => (view.filters[facet] ?? []).map((value) => ({ facet, value })));
  return chosen.map(({ facet, value }) => {
    const words = { facet: t(`facets.${facet}`), value: facetValueLabel(t, format, facet, value) };
    return (
      <Box component="li" key={`${facet} ${value}`} sx={{ maxWidth: 280 }}>
        <Chip
          component="button"
          clickable
          variant="outlined"
          aria-label={t('facets.removeChip', words)}
          onClick={() => onChange({ ...view, filters: toggleValue(view.filters, facet, value) })}
          label={
            <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <PlainText>{t('facets.chip', words)}</PlainText>
              <Close aria-hidden sx={{ fontSize: 14, flexShrink: 0 }} />
            </Box>
          }
        />
      </Box>
    );
  });
}

/** How many accounts are shown and by which filters, each of which can be taken away. The line is always there, so nothing jumps. */
export function FilterBar({ view, onChange, shown, total, children }: FilterBarProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const narrowed = isNarrowed(view);
  const words = { count: total ?? 0, shown: format.number(shown), total: format.number(total) };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, px: 5, minHeight: 36 }}>
      <Box role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', mr: 1 }}>
        {total !== null && t(narrowed ? 'filter.countOf' : 'filter.count', words)}
      </Box>
      <Box
        component="ul"
        aria-label={t('filter.active')}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          m: 0,
          p: 0,
          listStyle: 'none',
          '&:empty': { display: 'none' },
        }}
      >
        <Chips view={view} onChange={onChange} />
      </Box>
      {narrowed && (
        <Button size="small" onClick={() => onChange(widened(view))} sx={{ minHeight: 24, py: 0, px: 2 }}>
          {t('filter.clear')}
        </Button>
      )}
      <Box sx={{ marginInlineStart: 'auto' }}>{children}</Box>
    </Box>
  );
}
