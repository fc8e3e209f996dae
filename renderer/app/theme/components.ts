import type { Components, Theme } from '@mui/material/styles';
import { baseline } from './baseline';

const flat = { elevation: 0, variant: 'outlined' } as const;
const bordered = ({ theme }: { theme: Omit<Theme, 'components'> }) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  boxShadow: 'none',
  backgroundImage: 'none',
});

/** How MUI's components look here: compact, flat, thin lines, no ripple. */
export const components: Components<Omit<Theme, 'components'>> = {
  MuiCssBaseline: { styleOverrides: baseline },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: ({ theme }) => ({
        '&.Mui-focusVisible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 1 },
      }),
    },
  },
  MuiButton: {
    defaultProps: { size: 'small', disableElevation: true },
    styleOverrides: {
      root: { minHeight: 32, padding: '5px 12px', whiteSpace: 'nowrap' },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.divider }),
    },
  },
  MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 4 } } },
  MuiSvgIcon: { defaultProps: { fontSize: 'small' }, styleOverrides: { fontSizeSmall: { fontSize: 18 } } },
  MuiPaper: { defaultProps: flat },
  MuiPopover: { styleOverrides: { paper: bordered } },
  MuiMenu: { defaultProps: { elevation: 0 }, styleOverrides: { list: { padding: '4px 0' } } },
  MuiMenuItem: {
    defaultProps: { dense: true },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 32,
        gap: 8,
        // Quiet text is checked against this ground, and not against the darker one of a selected item that has the focus.
        '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected.Mui-focusVisible': {
          backgroundColor: theme.vars.palette.action.selected,
        },
      }),
    },
  },
  MuiDialog: { styleOverrides: { paper: bordered } },
  MuiDialogTitle: {
    defaultProps: { variant: 'h2' },
    // A title may quote a name of any length; the buttons below must stay in sight.
    styleOverrides: {
      root: { padding: '16px 20px 8px', flexShrink: 0, maxHeight: 144, overflowY: 'auto', overflowWrap: 'anywhere' },
    },
  },
  MuiDialogContent: {
    styleOverrides: { root: { padding: '8px 20px', '.MuiDialogTitle-root + &': { paddingTop: 8 } } },
  },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px' } } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.surface.strongLine }),
    },
  },
  MuiInputLabel: { styleOverrides: { sizeSmall: { '&[data-shrink="false"]': { transform: 'translate(14px, 8px)' } } } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiAutocomplete: { defaultProps: { size: 'small' } },
  MuiCheckbox: { defaultProps: { size: 'small' } },
  MuiRadio: { defaultProps: { size: 'small' } },
  MuiSwitch: { defaultProps: { size: 'small' } },
  MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 4 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
  MuiTab: { styleOverrides: { root: { minHeight: 36, minWidth: 0, padding: '8px 12px' } } },
  MuiToggleButtonGroup: { defaultProps: { size: 'small' } },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '3px 10px',
        minHeight: 28,
        color: theme.vars.palette.text.secondary,
        borderColor: theme.vars.palette.divider,
        '&.Mui-selected': {
          color: theme.vars.palette.text.primary,
          backgroundColor: theme.vars.palette.action.selected,
          '&:hover': { backgroundColor: theme.vars.palette.action.selected },
        },
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '6px 12px',
        lineHeight: '20px',
        borderBottom: `1px solid ${theme.vars.palette.divider}`,
      }),
      head: ({ theme }) => ({ color: theme.vars.palette.text.secondary, fontWeight: 550, fontSize: '0.75rem' }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 100 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.75rem',
        lineHeight: '16px',
        padding: '6px 8px',
        maxWidth: 360,
        color: theme.vars.palette.background.paper,
        backgroundColor: theme.vars.palette.text.primary,
      }),
    },
  },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { padding: '4px 12px', alignItems: 'center' } },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiSkeleton: {
    defaultProps: { animation: false, variant: 'rectangular' },
    styleOverrides: { root: { borderRadius: 4 } },
  },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(10 16 13 / 40%)' } } },
  },
};
