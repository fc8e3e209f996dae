import MoreVert from '@mui/icons-material/MoreVert';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

export interface MenuAction {
  label: string;
  onDo: () => void;
  disabled?: boolean;
  /** What cannot be undone, behind a line. */
  danger?: boolean;
}

/** What can be done with one row. */
export function RowMenu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {actions.flatMap(({ label: words, onDo, disabled = false, danger = false }) => [
          danger && <Divider key={`${words} line`} />,
          <MenuItem
            key={words}
            disabled={disabled}
            sx={danger ? { color: 'error.main' } : undefined}
            onClick={() => {
              setAnchor(null);
              onDo();
            }}
          >
            {words}
          </MenuItem>,
        ])}
      </Menu>
    </>
  );
}
