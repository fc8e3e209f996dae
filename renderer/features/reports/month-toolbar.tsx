import ExpandMore from '@mui/icons-material/ExpandMore';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { CheckMenu } from '@renderer/ui/check-menu';
import { SearchField } from '@renderer/ui/search-field';
import { COLUMN_IDS, FIXED_COLUMN, toggleColumn } from './model/columns';
import type { MonthFigures } from './model/month-figures';
import { type MonthFacet, facetValues } from './model/select-rows';
import { FLAGS, type Flag, GROUPINGS, type MonthViewState, toggled } from './model/view-state';
import { aboutOf, facetWords, headerOf } from './model/words';

export interface ToolbarProps {
  view: MonthViewState;
  onView: (view: MonthViewState) => void;
  figures: MonthFigures;
  /** Searched, but not filtered. */
  found: readonly number[];
  onEnterTable: () => void;
}

/** Search, filters, grouping and columns. */
export function MonthToolbar({ view, onView, figures, found, onEnterTable }: ToolbarProps) {
  const { t } = useTranslation('reports');
  const facet = { view, onView, figures, found };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <SearchField
        value={view.search}
        onChange={(search) => onView({ ...view, search })}
        onEnter={onEnterTable}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        clearLabel={t('search.clear')}
        hint={t('search.hint')}
      />
      <Facet {...facet} facet="country" />
      <Facet {...facet} facet="type" />
      <ToggleButtonGroup
        size="small"
        value={view.flags}
        aria-label={t('flags.label')}
        onChange={(_event, flags: Flag[]) => onView({ ...view, flags: FLAGS.filter((flag) => flags.includes(flag)) })}
      >
        {FLAGS.map((flag) => (
          <ToggleButton key={flag} value={flag} title={t(`flags.about.${flag}`)}>
            {t(`flags.${flag}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        select
        size="small"
        value={view.groupBy}
        onChange={({ target }) => {
          const groupBy = GROUPINGS.find((one) => one === target.value);
          if (groupBy) onView({ ...view, groupBy, folded: [] });
        }}
        slotProps={{ htmlInput: { 'aria-label': t('group.label') } }}
        sx={{ minWidth: 132 }}
      >
        {GROUPINGS.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`group.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <Columns view={view} onView={onView} />
    </Box>
  );
}

function Facet({ view, onView, figures, found, facet }: Omit<ToolbarProps, 'onEnterTable'> & { facet: MonthFacet }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const chosen = facet === 'country' ? view.countries : view.types;
  const choose = (values: readonly string[]): void =>
    onView(facet === 'country' ? { ...view, countries: values } : { ...view, types: values });
  const label = t(`facets.${facet}`);
  const filterBy = t('facets.filterBy', { facet: label });
  const count = chosen.length;
  return (
    <CheckMenu
      button={count > 0 ? `${label} (${count})` : label}
      buttonLabel={count > 0 ? t('facets.chosen', { count, facet: label }) : filterBy}
      label={filterBy}
      icons={{ end: <ExpandMore /> }}
      active={count > 0}
      items={() =>
        facetValues(figures, found, view, facet).map((each) => ({
          id: each.value,
          label: facetWords(t, format, facet, each.value),
          checked: chosen.includes(each.value),
          detail: format.number(each.count),
        }))
      }
      onToggle={(value) => choose(toggled(chosen, value))}
      none={t('facets.none')}
      clear={count > 0 ? { label: t('facets.clear'), onClear: () => choose([]) } : undefined}
    />
  );
}

function Columns({ view, onView }: Pick<ToolbarProps, 'view' | 'onView'>) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const toggle = (column: string): void => {
    const known = COLUMN_IDS.find((id) => id === column);
    if (known) onView({ ...view, columns: toggleColumn(view.columns, known) });
  };
  return (
    <CheckMenu
      button={t('columns.button')}
      label={t('columns.button')}
      icons={{ start: <ViewColumnOutlined /> }}
      items={() =>
        COLUMN_IDS.map((id) => ({
          id,
          label: headerOf(t, format, id),
          checked: view.columns.includes(id),
          title: aboutOf(t, id),
          disabled: id === FIXED_COLUMN,
        }))
      }
      onToggle={toggle}
    />
  );
}
