import { styled } from '@mui/material/styles';

/** The screen's column, and the looks of its cells in one style sheet, so that a cell costs no styling of its own. */
export const AccountsFrame = styled('div', { name: 'Accounts' })(({ theme }) => {
  const { palette } = theme.vars;
  return {
    height: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    '& .MuiAlert-root': { paddingBlock: 0 },
    '& .sign': { fontSize: 14, flex: 'none' },
    '& .quiet': { color: palette.text.secondary },
    '& .stale': { color: palette.warning.main },
    '& .low, & .twin': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      flex: 'none',
      color: palette.warning.main,
      fontSize: theme.typography.caption.fontSize,
    },
    '& .badge': { display: 'flex' },
    '& .credit': { display: 'flex', alignItems: 'center', gap: theme.spacing(1), width: '100%' },
    '& .credit > :last-child': { marginInlineStart: 'auto' },
    '& .cell bdi': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .opens': { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
    '& .bar': {
      position: 'relative',
      flex: 'none',
      width: 32,
      height: 6,
      borderRadius: 1,
      backgroundColor: palette.divider,
    },
    '& .bar .fill': { position: 'absolute', inset: '0 auto 0 0', backgroundColor: palette.success.main },
    '& .bar.under .fill': { backgroundColor: palette.warning.main },
    '& .bar .mark': { position: 'absolute', top: 0, bottom: 0, width: 1, backgroundColor: palette.text.primary },
  };
});
