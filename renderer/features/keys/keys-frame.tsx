import { styled } from '@mui/material/styles';

/** The screen's column, and the looks of its cells in one style sheet. */
export const KeysFrame = styled('div', { name: 'Keys' })(({ theme }) => {
  const { palette } = theme.vars;
  return {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    '& .parts': {
      flex: '1 0 auto',
      minHeight: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      padding: theme.spacing(0, 5, 4),
    },
    '& .quiet': { color: palette.text.secondary, flex: 'none' },
    '& .cell': { gap: theme.spacing(2) },
    '& .cell .opens': { display: 'flex', alignItems: 'center', gap: theme.spacing(2), minWidth: 0 },
  };
});
