import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { CheckMark } from './check-mark';
import { FIXED_COLUMN, toggleColumn, type ColumnId } from './model/columns';

interface ColumnChooserProps {
  /** Those there are for this profile. */
  offered: readonly ColumnId[];
  columns: readonly ColumnId[];
  onChange: (columns: ColumnId[]) => void;
}

/** Which columns are shown; their order is fixed. */
export function ColumnChooser({ offered, columns, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('accounts');
  const { currency } = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('columns.button')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('columns.button') }, paper: { sx: { maxHeight: 480, minWidth: 220 } } }}
      >
        {offered.map((id) => (
          <MenuItem
            key={id}
            role="menuitemcheckbox"
            aria-checked={columns.includes(id)}
            disabled={id === FIXED_COLUMN}
            title={t(`about.${id}`)}
            onClick={() => onChange(toggleColumn(columns, id))}
          >
            <CheckMark checked={columns.includes(id)} />
            {t(`columns.${id}`, { currency })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
