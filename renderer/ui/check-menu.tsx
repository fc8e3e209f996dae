import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useState } from 'react';
import { CheckMark } from './check-mark';
import { PlainText } from './plain-text';

export interface CheckItem {
  /** Unique among the items. */
  id: string;
  label: string;
  checked: boolean;
  /** At the right end: a count. */
  detail?: string;
  /** What it means, on hover. */
  title?: string;
  disabled?: boolean;
}

interface CheckMenuProps {
  button: ReactNode;
  /** Names the button where its words alone do not say enough. */
  buttonLabel?: string;
  /** Names the menu. */
  label: string;
  icons?: { start?: ReactNode; end?: ReactNode };
  /** Something is chosen. */
  active?: boolean;
  /** Asked for while the menu is open only. */
  items: () => readonly CheckItem[];
  onToggle: (id: string) => void;
  /** Instead of items, where there are none. */
  none?: string;
  clear?: { label: string; onClear: () => void };
}

/** A button with a menu of things that are on or off; it stays open while one chooses. */
export function CheckMenu(props: CheckMenuProps) {
  const { button, buttonLabel, label, icons = {}, active = false, items, onToggle, none, clear } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = anchor ? items() : [];
  return (
    <>
      <Button
        variant="outlined"
        color={active ? 'primary' : 'inherit'}
        startIcon={icons.start}
        endIcon={icons.end}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={buttonLabel}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {button}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': label }, paper: { sx: { maxHeight: 480, minWidth: 220, maxWidth: 420 } } }}
      >
        {shown.length === 0 && none !== undefined && <MenuItem disabled>{none}</MenuItem>}
        {shown.map(({ id, label: text, checked, detail, title, disabled }) => (
          <MenuItem
            key={id}
            role="menuitemcheckbox"
            aria-checked={checked}
            disabled={disabled}
            title={title}
            onClick={() => onToggle(id)}
          >
            <CheckMark checked={checked} />
            <PlainText>{text}</PlainText>
            {detail !== undefined && (
              <Box component="span" sx={{ marginInlineStart: 'auto', pl: 4, color: 'text.secondary' }}>
                {detail}
              </Box>
            )}
          </MenuItem>
        ))}
        {clear && <Divider />}
        {clear && <MenuItem onClick={clear.onClear}>{clear.label}</MenuItem>}
      </Menu>
    </>
  );
}
