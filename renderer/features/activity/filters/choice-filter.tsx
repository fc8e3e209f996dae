import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { PlainText } from '@renderer/ui/plain-text';
import { FilterButton } from './filter-button';

interface ChoiceFilterProps<T extends string> {
  name: string;
  options: readonly T[];
  labelOf: (option: T) => string;
  chosen: readonly T[];
  onToggle: (option: T) => void;
}

/** A few values to choose any of. */
export function ChoiceFilter<T extends string>({ name, options, labelOf, chosen, onToggle }: ChoiceFilterProps<T>) {
  const { t } = useTranslation('activity');
  return (
    <FilterButton name={name} count={chosen.length} popup="menu">
      {(anchor, close) => (
        <Menu
          open={anchor !== null}
          anchorEl={anchor}
          onClose={close}
          slotProps={{
            list: { 'aria-label': t('filters.by', { filter: name }) },
            paper: { sx: { maxHeight: 400, minWidth: 220, maxWidth: 420 } },
          }}
        >
          {options.map((option) => {
            const checked = chosen.includes(option);
            const Icon = checked ? CheckBox : CheckBoxOutlineBlank;
            return (
              <MenuItem key={option} role="menuitemcheckbox" aria-checked={checked} onClick={() => onToggle(option)}>
                <Icon aria-hidden sx={{ color: checked ? 'primary.main' : 'text.secondary' }} />
                <PlainText>{labelOf(option)}</PlainText>
              </MenuItem>
            );
          })}
        </Menu>
      )}
    </FilterButton>
  );
}
