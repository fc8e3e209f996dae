import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleName } from '@shared/domain/team';
import { holdsKey } from '../model/progress';
import type { OfStepProps } from './step-form';
import { UserFields } from './user-fields';

/** The name and role that most embedded inboxes are given. */
export const USUAL_USER: { name: string; role: RoleName } = { name: 'Partner Desk', role: 'Administrator' };

export function ServiceUserStep({ activation, standing, onAsk }: OfStepProps) {
  const { t } = useTranslation('activation');
  const [name, setName] = useState(USUAL_USER.name);
  const [role, setRole] = useState(USUAL_USER.role);
  const keyHeld = holdsKey(activation);
  if (standing.state === 'done') return null;
  if (!keyHeld) return <span>{t('needsKey')}</span>;
  const usable = name.trim() !== '';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <UserFields name={name} role={role} onName={setName} onRole={setRole} lacking={!usable} />
      <div>
        <Button
          variant="contained"
          disabled={!usable}
          onClick={() => onAsk({ kind: 'add-service-user', name: name.trim(), role })}
        >
          {t('steps.service-user.verb')}
        </Button>
      </div>
    </Box>
  );
}
