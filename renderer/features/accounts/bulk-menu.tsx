import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BULK_ACTIONS, type BulkGroup } from './bulk-actions';

/** The actions of one group behind a button. */
export function BulkMenu({ group }: { group: BulkGroup }) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        endIcon={<ArrowDropDown />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 28, py: 0 }}
      >
        {t(`bulk.groups.${group}`)}
      </Button>
      <Menu
        id={menuId}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {BULK_ACTIONS[group].map(({ id, link }) => (
          <MenuItem key={id} onClick={() => void navigate(link)}>
            {t(`bulk.actions.${id}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
