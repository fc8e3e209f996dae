import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { modifierName } from '../shell/keyboard';

const GROUPS = [
  {
    title: 'everywhere',
    rows: [
      ['palette', ['Mod', 'K']],
      ['search', ['/']],
      ['refresh', ['Mod', 'R']],
      ['goSettings', ['Mod', ',']],
      ['help', ['?']],
      ['escape', ['Esc']],
    ],
  },
  {
    title: 'tables',
    rows: [
      ['move', ['←', '↑', '↓', '→']],
      ['ends', ['Home', 'End']],
      ['pages', ['Page ↑', 'Page ↓']],
      ['open', ['Enter']],
      ['select', ['Space', 'Shift Space']],
      ['selectAll', ['Mod', 'A']],
    ],
  },
] as const;

function Key({ name }: { name: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        border: 1,
        borderColor: 'surface.strongLine',
        borderRadius: 1,
        px: '6px',
        font: 'inherit',
        fontSize: '0.75rem',
      }}
    >
      {name === 'Mod' ? modifierName() : name}
    </Box>
  );
}

export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{t('shortcuts.title')}</DialogTitle>
      <DialogContent>
        {GROUPS.map(({ title, rows }) => (
          <Box key={title} component="section" sx={{ mb: 3 }}>
            <Typography variant="h3" sx={{ color: 'text.secondary', mb: 1 }}>
              {t(`shortcuts.${title}`)}
            </Typography>
            <Box component="dl" sx={{ m: 0 }}>
              {rows.map(([what, keys]) => (
                <Box
                  key={what}
                  sx={{
                    display: 'flex',
                    justifyContent: 'space-between',
                    gap: 4,
                    py: 1,
                    borderTop: 1,
                    borderColor: 'divider',
                  }}
                >
                  <dt>{t(`shortcuts.${what}`)}</dt>
                  <Box component="dd" sx={{ m: 0, display: 'flex', gap: 1 }}>
                    {keys.map((key) => (
                      <Key key={key} name={key} />
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
