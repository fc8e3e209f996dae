import Drawer from '@mui/material/Drawer';
import type { ReactNode } from 'react';

interface SidePanelProps {
  open: boolean;
  /** The id of the heading that names it. */
  titleId: string;
  /** Pixels. */
  width?: number;
  onClose: () => void;
  children: ReactNode;
}

/** One thing of a list at the side, while the list stays where it is. Esc closes. */
export function SidePanel({ open, titleId, width = 560, onClose, children }: SidePanelProps) {
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId, sx: { width, maxWidth: '100%' } },
      }}
    >
      {children}
    </Drawer>
  );
}
