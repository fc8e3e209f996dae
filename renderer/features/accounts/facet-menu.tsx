import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { CheckMark } from './check-mark';
import { facetValueLabel } from './facet-labels';
import type { AccountEntry } from './model/account-entry';
import { facetOptions, toggleValue, withValues, type FacetId, type Filters } from './model/facets';

interface FacetMenuProps {
  facet: FacetId;
  found: readonly AccountEntry[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

function Options({ facet, found, filters, onChange }: FacetMenuProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const options = useMemo(
    () =>
      facetOptions(
        found.map((entry) => entry.facets),
        filters,
        facet,
      ),
    [found, filters, facet],
  );
  const chosen = filters[facet] ?? [];
  if (options.length === 0) return <MenuItem disabled>{t('facets.none')}</MenuItem>;
  return options.map(({ value, count }) => (
    <MenuItem
      key={value}
      role="menuitemcheckbox"
      aria-checked={chosen.includes(value)}
      onClick={() => onChange(toggleValue(filters, facet, value))}
    >
      <CheckMark checked={chosen.includes(value)} />
      <PlainText>{facetValueLabel(t, format, facet, value)}</PlainText>
      <Box component="span" sx={{ marginInlineStart: 'auto', pl: 4, color: 'text.secondary' }}>
        {format.number(count)}
      </Box>
    </MenuItem>
  ));
}

/** The values of one property to filter by, each with the number of accounts it would leave. */
export function FacetMenu(props: FacetMenuProps) {
  const { facet, filters, onChange } = props;
  const { t } = useTranslation('accounts');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const count = filters[facet]?.length ?? 0;
  const label = t(`facets.${facet}`);
  return (
    <>
      <Button
        variant="outlined"
        color={count > 0 ? 'primary' : 'inherit'}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={count > 0 ? t('facets.chosen', { count, facet: label }) : t('facets.filterBy', { facet: label })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {count > 0 ? `${label} (${count})` : label}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { 'aria-label': t('facets.filterBy', { facet: label }) },
          paper: { sx: { maxHeight: 400, minWidth: 220, maxWidth: 420 } },
        }}
      >
        {anchor && [
          <Options key="options" {...props} />,
          ...(count > 0
            ? [
                <Divider key="line" />,
                <MenuItem key="clear" onClick={() => onChange(withValues(filters, facet, []))}>
                  {t('facets.clear')}
                </MenuItem>,
              ]
            : []),
        ]}
      </Menu>
    </>
  );
}
