import { styled } from '@mui/material/styles';
import { BOX_WIDTH, FOOTER_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT } from './table-types';

/** One style sheet for the whole table, so that a cell costs no styling of its own. */
export const DataTableFrame = styled('div', { name: 'DataTable' })(({ theme }) => {
  const palette = (theme.vars ?? theme).palette;
  const line = `1px solid ${palette.divider}`;
  return {
    position: 'relative',
    flex: '1 1 0',
    minHeight: HEADER_HEIGHT + FOOTER_HEIGHT + ROW_HEIGHT * 3,
    display: 'flex',
    border: line,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
    backgroundColor: palette.background.paper,
    fontSize: theme.typography.body2.fontSize,
    fontVariantNumeric: 'tabular-nums',

    '& .scroller': { flex: 1, overflow: 'auto', outline: 'none', overscrollBehavior: 'contain' },
    '& .sheet': {
      display: 'flex',
      flexDirection: 'column',
      minHeight: '100%',
      minWidth: '100%',
      width: 'var(--table-width)',
    },
    // A group is there for its role alone: it must not be the box that a sticky row sticks to.
    '& .group': { display: 'contents' },
    '& .body': { position: 'relative', flex: 'none' },

    '& .row': {
      display: 'grid',
      gridTemplateColumns: 'var(--table-columns)',
      width: '100%',
      height: ROW_HEIGHT,
      backgroundColor: palette.background.paper,
      boxSizing: 'border-box',
      borderBottom: line,
    },
    '& .body > .row': { position: 'absolute', top: 0, left: 0, contain: 'layout style' },
    '& .body > .row:hover': {
      backgroundColor: `color-mix(in srgb, ${palette.text.primary} 4%, ${palette.background.paper})`,
    },
    '& .body > .row[aria-selected="true"]': {
      backgroundColor: `color-mix(in srgb, ${palette.primary.main} 10%, ${palette.background.paper})`,
    },

    '& .cell': {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(0, 2),
      boxSizing: 'border-box',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      cursor: 'default',
    },
    '& .cell > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .cell.end': { justifyContent: 'flex-end', textAlign: 'right' },
    '& .cell:first-of-type, & .pick + .cell': {
      paddingInlineStart: theme.spacing(3),
      position: 'sticky',
      left: 0,
      zIndex: 1,
      backgroundColor: 'inherit',
      borderRight: line,
    },
    '& .cell.pick': { padding: 0, justifyContent: 'center', borderRight: 0, cursor: 'pointer' },
    '& .pick + .cell': { left: BOX_WIDTH, paddingInlineStart: theme.spacing(1) },
    '& .cell > .box': {
      flex: 'none',
      display: 'grid',
      placeItems: 'center',
      width: 16,
      height: 16,
      boxSizing: 'border-box',
      border: `1.5px solid ${palette.surface.strongLine}`,
      borderRadius: 3,
      outline: 'none',
      backgroundColor: palette.background.paper,
    },
    '& .pick:hover > .box:not([aria-disabled])': { borderColor: palette.primary.main },
    '& .box:is([aria-checked="true"], [aria-checked="mixed"])': {
      borderColor: palette.primary.main,
      backgroundColor: palette.primary.main,
    },
    '& .box[aria-checked="true"]::after': {
      content: '""',
      width: 4,
      height: 8,
      marginTop: -2,
      border: `solid ${palette.primary.contrastText}`,
      borderWidth: '0 2px 2px 0',
      transform: 'rotate(45deg)',
    },
    '& .box[aria-checked="mixed"]::after': {
      content: '""',
      width: 8,
      height: 2,
      backgroundColor: palette.primary.contrastText,
    },
    '& .box[aria-disabled]': { opacity: 0.4 },

    '& .head': { position: 'sticky', top: 0, zIndex: 3, flex: 'none', height: HEADER_HEIGHT },
    '& .foot': {
      position: 'sticky',
      bottom: 0,
      zIndex: 2,
      flex: 'none',
      height: FOOTER_HEIGHT,
      marginTop: 'auto',
      borderTop: line,
      borderBottom: 0,
      fontWeight: 600,
    },
    '& .head, & .foot': { backgroundColor: palette.background.default },

    '& .sorter': {
      font: 'inherit',
      fontWeight: 600,
      color: palette.text.secondary,
      background: 'none',
      border: 0,
      padding: 0,
      height: '100%',
      width: '100%',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      cursor: 'pointer',
      textAlign: 'inherit',
    },
    '& .head .name': { fontWeight: 600, color: palette.text.secondary },
    '& .end .sorter': { flexDirection: 'row-reverse' },
    '& .sorter:hover, & [aria-sort]:not([aria-sort="none"]) .sorter': { color: palette.text.primary },
    '& .sorter .words': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& .sorter .way': { flex: 'none', width: 12, fontSize: 10, textAlign: 'center' },

    '& .opens': { cursor: 'pointer', fontWeight: 500, color: palette.text.primary, outline: 'none' },
    '& .opens:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },

    '& .scroller:focus .row:has(> .active)': {
      backgroundColor: `color-mix(in srgb, ${palette.primary.main} 8%, ${palette.background.paper})`,
    },
    '& .scroller:focus .active': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },

    '& .explains': { cursor: 'pointer' },
    '& .explains:hover': { textDecoration: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: 3 },

    '& .bone': { height: 10, borderRadius: 2, backgroundColor: palette.divider },
    '& .empty': {
      position: 'absolute',
      inset: `${HEADER_HEIGHT}px 0 0 0`,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      overflow: 'auto',
      pointerEvents: 'none',
    },
    '& .empty > *': { pointerEvents: 'auto' },
  };
});
