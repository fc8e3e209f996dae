import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '@shared/domain/operation';
import { useFormat } from '../lib/format';
import { PlainText } from '../ui/plain-text';
import { Owner } from './owner';

/** On one line: which account, when it was confirmed, and by which profile. */
export function WhoAndWhen({ intent }: { intent: RecordOf<'INTENT'> }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, color: 'text.secondary', minWidth: 0 }}>
      <Box component="span" sx={{ color: 'text.primary', minWidth: 0, maxWidth: '100%' }}>
        <Owner accountId={intent.accountId} accountName={intent.accountName} wrap={false} />
      </Box>
      <time dateTime={new Date(intent.at).toISOString()}>{format.dateTime(intent.at)}</time>
      <Box component="span" sx={{ minWidth: 0, maxWidth: '100%' }}>
        <PlainText>{t('unknown.by', { profile: intent.profileName })}</PlainText>
      </Box>
    </Box>
  );
}
