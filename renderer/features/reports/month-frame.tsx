import { styled } from '@mui/material/styles';

/** The table's place, and the looks of its cells in one style sheet, so that a cell costs no styling of its own. */
export const MonthFrame = styled('div', { name: 'MonthTable' })(({ theme }) => {
  const { palette } = theme.vars;
  return {
    height: 'max(400px, calc(100vh - 324px))',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    '& .cell bdi': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .quiet, & .missing, & .about': { color: palette.text.secondary },
    '& .inferred': { fontStyle: 'normal' },
    '& .stale': { color: palette.warning.main },
    '& .row:has(.group-name)': {
      backgroundColor: `color-mix(in srgb, ${palette.text.primary} 5%, ${palette.background.paper})`,
      fontWeight: 600,
    },
    '& .row:has(.group-name) .box': { visibility: 'hidden' },
    '& .opens': { display: 'flex', alignItems: 'center', gap: theme.spacing(2), minWidth: 0 },
  };
});
