import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appInfoQuery } from '../../lib/queries/system';

/** Says that the local store was found damaged at this start, since what was in it is missing from every screen. */
export function StoreNotice() {
  const { t } = useTranslation();
  const { data: info } = useQuery(appInfoQuery);
  const [dismissed, setDismissed] = useState(false);
  if (!info?.storeMovedAside || dismissed) return null;
  return (
    <Alert
      severity="warning"
      square
      onClose={() => setDismissed(true)}
      slotProps={{ closeButton: { 'aria-label': t('actions.dismiss') } }}
    >
      {t('storeDamaged', { path: info.storeMovedAside })}
    </Alert>
  );
}
