import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { LinkRegister } from '@renderer/operations/links/link-register';
import { SearchField } from '@renderer/ui/search-field';

/** All onboarding links made on this computer. */
export function Register({ profileId, onBoard }: { profileId: ProfileId; onBoard: () => void }) {
  const { t } = useTranslation('links');
  const [search, setSearch] = useState('');
  return (
    <div className="parts">
      <div className="bar">
        <SearchField
          value={search}
          onChange={setSearch}
          onEnter={() => undefined}
          label={t('register.search')}
          placeholder={t('register.placeholder')}
          clearLabel={t('register.clear')}
        />
      </div>
      <LinkRegister
        profileId={profileId}
        accountId={null}
        search={search}
        maxHeight={640}
        whenEmpty={
          <Button variant="contained" onClick={onBoard}>
            {t('register.toBoard')}
          </Button>
        }
      />
    </div>
  );
}
