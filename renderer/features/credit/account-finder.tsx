import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { AccountRow } from '@shared/ipc/models';
import { fold } from '@shared/domain/fold';
import { PlainText } from '@renderer/ui/plain-text';

/** Options drawn at once; whoever seeks among more types another letter. */
const MOST_SHOWN = 50;

/** The accounts that hold every word in their name or id, at most `MOST_SHOWN`. */
export function accountSearch(rows: readonly AccountRow[]): (typed: string) => AccountRow[] {
  const texts = rows.map((row) => ({ row, text: `${fold(row.name)}\n${row.id}` }));
  return (typed) => {
    const words = fold(typed).split(' ');
    const found: AccountRow[] = [];
    for (const { row, text } of texts) {
      if (words.every((word) => text.includes(word))) found.push(row);
      if (found.length === MOST_SHOWN) break;
    }
    return found;
  };
}

interface AccountFinderProps {
  rows: readonly AccountRow[];
  /** Not offered again. */
  chosen: readonly AccountId[];
  onChoose: (accountId: AccountId) => void;
}

/** Finds an account by name or id and adds it to those that are marked. It stays open, so that several can be added in a row. */
export function AccountFinder({ rows, chosen, onChoose }: AccountFinderProps) {
  const { t } = useTranslation('credit');
  const [typed, setTyped] = useState('');
  const search = useMemo(() => {
    const taken = new Set(chosen);
    return accountSearch(rows.filter(({ id }) => !taken.has(id)));
  }, [rows, chosen]);
  const options = useMemo(() => search(typed), [search, typed]);
  return (
    <Autocomplete
      options={options}
      value={null}
      inputValue={typed}
      onInputChange={(_, next, reason) => setTyped(reason === 'selectOption' || reason === 'reset' ? '' : next)}
      onChange={(_, row: AccountRow | null) => {
        if (row) onChoose(row.id);
      }}
      filterOptions={(found) => found}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name, id }) => `${name} (${id})`}
      autoHighlight
      disableCloseOnSelect
      noOptionsText={t('finder.nothing')}
      sx={{ width: 340, maxWidth: '100%' }}
      renderOption={({ key, ...props }, { name, id }) => (
        <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 2 }}>
          <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
            <PlainText>{name}</PlainText>
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {id}
          </Box>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={t('finder.label')} />}
    />
  );
}
