import { styled } from '@mui/material/styles';

/** The column of a job's parts, and the looks of its table cells in one style sheet, so that a cell costs no styling of its own. */
export const JobsFrame = styled('div', { name: 'Jobs' })(({ theme }) => {
  const { palette } = theme.vars;
  return {
    flex: '1 1 0',
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    overflowY: 'auto',
    '& .quiet': { color: palette.text.secondary },
    '& .cell .id': { flex: 'none', fontVariantNumeric: 'tabular-nums' },
    '& .cell .opens': { display: 'flex', alignItems: 'center', gap: theme.spacing(2), minWidth: 0 },
    '& .cell bdi': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .chips': { display: 'flex', alignItems: 'center', gap: theme.spacing(1), minWidth: 0 },
    '& .chip': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      flex: 'none',
      padding: '0 6px',
      lineHeight: '20px',
      border: '1px solid currentcolor',
      borderRadius: theme.shape.borderRadius,
      fontSize: theme.typography.caption.fontSize,
    },
    '& .chip.error': { color: palette.error.main },
    '& .chip.warning': { color: palette.warning.main },
    '& .chip > svg': { fontSize: 14 },
    '& .out > .cell:not(.pick)': { color: palette.text.secondary },
  };
});

/**
 * Where a table of a job stands: it takes what is left of the screen, and is never too low to be of use. Its height must not come from its
 * rows, or all of them would be drawn.
 */
export const tableArea = { flex: '1 0 252px', minHeight: 252, display: 'flex' } as const;
