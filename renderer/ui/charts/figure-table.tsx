import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

// Plain cells under one set of rules: a year by day has thousands of them, and a styled component for each takes half a second.
const Figures = styled('table')(({ theme }) => {
  const { palette } = theme.vars;
  const line = `1px solid ${palette.divider}`;
  return {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: '20px',
    'th, td': {
      padding: '5px 12px',
      textAlign: 'right',
      verticalAlign: 'top',
      whiteSpace: 'nowrap',
      fontWeight: 400,
      borderBottom: line,
      backgroundColor: palette.background.paper,
    },
    'th:first-of-type': { position: 'sticky', left: 0, zIndex: 1, textAlign: 'start' },
    'thead th': {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      fontSize: '0.75rem',
      fontWeight: 550,
      color: palette.text.secondary,
    },
    'thead th:first-of-type, tfoot th:first-of-type': { zIndex: 3 },
    'tfoot th, tfoot td': {
      position: 'sticky',
      bottom: 0,
      zIndex: 2,
      fontWeight: 600,
      borderTop: line,
      borderBottom: 0,
    },
    'tbody tr:hover > *': { backgroundColor: palette.surface.hover },
    'tbody tr:last-of-type > *': { borderBottom: 0 },
    small: { display: 'block', fontSize: '0.75rem', lineHeight: '16px', color: palette.text.secondary },
  };
});

interface FigureTableProps {
  /** What a screen reader calls the table. */
  caption: string;
  /** Pixels; the table scrolls inside. */
  height?: number;
  maxHeight?: number;
  /** Without a frame of its own, where it stands inside one. */
  bare?: boolean;
  /** Its cells are words rather than numbers, and stand to the left. */
  words?: boolean;
  /** `thead`, `tbody` and `tfoot` of plain cells; the first cell of each row is a `th`. `small` is a quiet second line. */
  children: ReactNode;
}

/** A table of figures: numbers to the right, names and heads stay in view, the whole can be scrolled by keyboard. */
export function FigureTable({ caption, height, maxHeight, bare = false, words = false, children }: FigureTableProps) {
  const frame = bare ? {} : { border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' };
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label={caption}
      sx={{ height, maxHeight, overflow: 'auto', ...frame, ...(words && { '&& th, && td': { textAlign: 'start' } }) }}
    >
      <Figures aria-label={caption}>{children}</Figures>
    </Box>
  );
}
