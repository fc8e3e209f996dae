import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { PlainText } from '@renderer/ui/plain-text';
import type { ActivityFilter } from '../model/activity-filter';
import { FilterButton } from './filter-button';

interface AccountFilterProps {
  profile: Profile;
  account: ActivityFilter['account'];
  onChange: (account: ActivityFilter['account']) => void;
}

/** More than these nobody reads; typing narrows them. */
const MOST_SHOWN = 50;
const NO_ROWS: readonly AccountRow[] = [];
const filterOptions = createFilterOptions<AccountRow>({
  limit: MOST_SHOWN,
  stringify: ({ name, id }) => `${name ?? ''} ${id}`,
});

/** One account of the profile on screen, by name or id. */
export function AccountFilter({ profile, account, onChange }: AccountFilterProps) {
  const { t } = useTranslation('activity');
  const rows = useAccountList(profile.id).data?.rows ?? NO_ROWS;
  const chosen = rows.find(({ id }) => id === account?.id) ?? null;
  return (
    <FilterButton name={t('filters.account')} count={account ? 1 : 0} popup="dialog">
      {(anchor, close) => (
        <Popover
          open={anchor !== null}
          anchorEl={anchor}
          onClose={close}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': t('filters.by', { filter: t('filters.account') }) } }}
        >
          <Autocomplete
            sx={{ width: 340, p: 3 }}
            options={rows}
            filterOptions={filterOptions}
            value={chosen}
            autoHighlight
            noOptionsText={t('filters.noAccount')}
            getOptionLabel={({ name, id }) => name ?? id}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(option, value) => option.id === value.id}
            onChange={(_event, row) => {
              onChange(row && { id: row.id, name: row.name });
              close();
            }}
            renderOption={({ key, ...props }, { name, id }) => (
              <Box component="li" key={key} {...props} sx={{ gap: 2 }}>
                <Box component="span" sx={{ minWidth: 0 }}>
                  <PlainText>{name}</PlainText>
                </Box>
                <Box component="span" sx={{ color: 'text.secondary', ml: 'auto' }}>
                  {id}
                </Box>
              </Box>
            )}
            renderInput={(params) => (
              <TextField {...params} autoFocus label={t('filters.accountField', { profile: profile.name })} />
            )}
          />
        </Popover>
      )}
    </FilterButton>
  );
}
