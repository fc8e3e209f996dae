import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useActiveProfile } from '../../lib/queries/profiles';
import { ErrorNotice } from '../../ui/error-notice';
import { visuallyHidden } from '../../ui/visually-hidden';
import { best } from './match';
import { type PaletteItem, inGroupOrder } from './palette-item';
import { PaletteList, optionId } from './palette-list';
import { useAccountItems, useCommandItems } from './use-palette-items';
import { usePhoneLookup } from './use-phone-lookup';

const SHOWN_ACCOUNTS = 20;
const SHOWN_COMMANDS = 40;

interface BoxProps {
  query: string;
  onQuery: (query: string) => void;
  items: readonly PaletteItem[];
  onClose: () => void;
  /** Under the field: what a lookup has to say. */
  notice?: ReactNode;
}

function nextIndex(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, active + 8);
    case 'PageUp':
      return Math.max(0, active - 8);
    default:
      return null;
  }
}

function PaletteBox({ query, onQuery, items, onClose, notice }: BoxProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const activeIndex = Math.min(chosen, Math.max(0, items.length - 1));
  const active = items[activeIndex];

  const run = (item: PaletteItem) => {
    if (!item.stays) onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = items.length > 0 ? nextIndex(event.key, activeIndex, items.length) : null;
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter' && active) run(active);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 4, borderBottom: 1, borderColor: 'divider' }}>
        <SearchOutlined aria-hidden sx={{ color: 'text.secondary' }} />
        <InputBase
          autoFocus
          fullWidth
          value={query}
          onChange={(event) => {
            setChosen(0);
            onQuery(event.target.value);
          }}
          onKeyDown={onKeyDown}
          placeholder={t('palette.placeholder')}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('palette.placeholder'),
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': active ? optionId(listId, active) : undefined,
              'aria-autocomplete': 'list',
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
          sx={{ height: 48, fontSize: '0.9375rem' }}
        />
      </Box>
      {notice}
      <PaletteList id={listId} items={items} activeIndex={activeIndex} onActivate={setChosen} onRun={run} />
      {items.length === 0 && (
        <Typography role="status" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
          {t('palette.nothing')}
        </Typography>
      )}
      <Box sx={{ px: 4, py: 1.5, borderTop: 1, borderColor: 'divider', color: 'text.secondary', fontSize: '0.75rem' }}>
        {t('palette.hint')}
      </Box>
    </>
  );
}

type SearchProps = Omit<BoxProps, 'items' | 'notice'>;

function WithAccounts({ profile, ...props }: SearchProps & { profile: Profile }) {
  const { t } = useTranslation();
  const accounts = useAccountItems(profile);
  const commands = useCommandItems(profile);
  const lookup = usePhoneLookup(profile, props.query);
  const query = useDeferredValue(props.query);
  const matching = useMemo(() => (query.trim() ? best(query, accounts, SHOWN_ACCOUNTS) : []), [query, accounts]);
  const items = [...matching, ...lookup.items, ...best(query, commands, SHOWN_COMMANDS)];
  const notice = (
    <Box role="status" sx={{ px: 4, '&:not(:empty)': { py: 2 } }}>
      {lookup.isPending && t('loading')}
      {lookup.foundNothing && t('palette.lookupNothing', { phone: props.query.trim() })}
      {lookup.error && <ErrorNotice error={lookup.error} slim />}
    </Box>
  );
  return <PaletteBox {...props} items={inGroupOrder(unique(items))} notice={notice} />;
}

/** An account that a phone number was found for says more than the same account of the list. */
function unique(items: readonly PaletteItem[]): PaletteItem[] {
  const ids = new Set(items.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id.replace('account ', 'next ')) || !id.startsWith('account '));
}

function WithoutAccounts(props: SearchProps) {
  const commands = useCommandItems(null);
  return <PaletteBox {...props} items={inGroupOrder(best(props.query, commands, SHOWN_COMMANDS))} />;
}

/** Finds an account, a screen or an action by typing; everything by keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const profile = useActiveProfile();
  const search = { query, onQuery: setQuery, onClose };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <DialogTitle sx={visuallyHidden}>{t('palette.title')}</DialogTitle>
      {profile ? <WithAccounts {...search} profile={profile} /> : <WithoutAccounts {...search} />}
    </Dialog>
  );
}
