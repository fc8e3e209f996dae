import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { ROLE_NAMES, type RoleName, roleNameSchema } from '@shared/domain/team';

interface UserFieldsProps {
  name: string;
  role: RoleName;
  onName: (name: string) => void;
  onRole: (role: RoleName) => void;
  /** The name is lacking, and was asked for. */
  lacking: boolean;
}

const LONGEST_NAME = 200;

/** What a service user is to be called, and what it may do. */
export function UserFields({ name, role, onName, onRole, lacking }: UserFieldsProps) {
  const { t } = useTranslation('activation');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <TextField
        size="small"
        label={t('steps.service-user.name')}
        value={name}
        error={lacking}
        helperText={lacking ? t('steps.service-user.lacking') : ' '}
        onChange={(event) => onName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: LONGEST_NAME, autoComplete: 'off' } }}
      />
      <TextField
        select
        size="small"
        label={t('steps.service-user.role')}
        value={role}
        onChange={(event) => onRole(roleNameSchema.parse(event.target.value))}
        sx={{ minWidth: 200 }}
      >
        {ROLE_NAMES.map((each) => (
          <MenuItem key={each} value={each}>
            {each}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
