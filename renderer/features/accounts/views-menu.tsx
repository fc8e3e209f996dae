import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '@shared/ipc/models';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { NameDialog } from '@renderer/ui/name-dialog';
import type { SavedViews } from './use-saved-views';

type Asking = { what: 'name' } | { what: 'rename' | 'remove'; view: SavedView } | null;

function buttonLabel(
  t: ReturnType<typeof useTranslation<'accounts'>>['t'],
  { current, isChanged }: SavedViews,
): string {
  if (!current) return t('views.button');
  return t(isChanged ? 'views.changed' : 'views.current', { name: current.name });
}

function ViewNameDialog({ asking, views, onClose }: { asking: Asking; views: SavedViews; onClose: () => void }) {
  const { t } = useTranslation('accounts');
  if (asking?.what !== 'name' && asking?.what !== 'rename') return null;
  const renamed = asking.what === 'rename' ? asking.view : null;
  const replaces = (name: string): boolean => !renamed && views.saved.some((other) => other.name === name);
  return (
    <NameDialog
      title={t(renamed ? 'views.renameTitle' : 'views.nameTitle')}
      label={t('views.nameLabel')}
      initialName={renamed?.name}
      about={(name) => t(replaces(name) ? 'views.nameTaken' : 'views.keeps')}
      error={views.error}
      onSave={(name) => (renamed ? views.rename(renamed, name) : views.saveAs(name))}
      onClose={onClose}
    />
  );
}

/** Saved views: apply one, save the present state, rename, delete. */
export function ViewsMenu({ views }: { views: SavedViews }) {
  const { t } = useTranslation('accounts');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const { saved, current, isChanged } = views;
  const close = (): void => setAnchor(null);
  const andClose = (act: () => void) => () => {
    close();
    act();
  };
  const ask = (next: Asking) => andClose(() => setAsking(next));
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<BookmarkBorder />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        title={current ? buttonLabel(t, views) : undefined}
        sx={{ maxWidth: 260 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {buttonLabel(t, views)}
        </Box>
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('views.button') }, paper: { sx: { maxHeight: 480, maxWidth: 420 } } }}
      >
        <MenuItem
          role="menuitemradio"
          aria-checked={current === null}
          selected={current === null}
          onClick={andClose(views.reset)}
        >
          {t('views.reset')}
        </MenuItem>
        {saved.map((view) => (
          <MenuItem
            key={view.id}
            role="menuitemradio"
            aria-checked={view.id === current?.id}
            selected={view.id === current?.id}
            onClick={andClose(() => views.apply(view))}
          >
            <ListItemText primary={view.name} slotProps={{ primary: { noWrap: true } }} />
          </MenuItem>
        ))}
        {saved.length === 0 && (
          <MenuItem disabled sx={{ whiteSpace: 'normal' }}>
            {t('views.none')}
          </MenuItem>
        )}
        <Divider />
        {current && isChanged && (
          <MenuItem onClick={andClose(() => views.overwrite(current))}>
            {t('views.overwrite', { name: current.name })}
          </MenuItem>
        )}
        <MenuItem onClick={ask({ what: 'name' })}>{t('views.saveNew')}</MenuItem>
        {current && (
          <MenuItem onClick={ask({ what: 'rename', view: current })}>
            {t('views.rename', { name: current.name })}
          </MenuItem>
        )}
        {current && (
          <MenuItem onClick={ask({ what: 'remove', view: current })}>
            {t('views.remove', { name: current.name })}
          </MenuItem>
        )}
      </Menu>
      <ViewNameDialog asking={asking} views={views} onClose={() => setAsking(null)} />
      {asking?.what === 'remove' && (
        <ConfirmDialog
          open
          danger
          title={t('views.removeTitle', { name: asking.view.name })}
          verb={t('views.removeVerb')}
          onConfirm={() => views.remove(asking.view).then(() => setAsking(null))}
          onClose={() => setAsking(null)}
        >
          {t('views.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
