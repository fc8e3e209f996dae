import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { OperationKind } from '@shared/domain/operation';

const CAUTIONED = [
  'generate-private-key',
  'change-role',
  'delete-role',
  'delete-invitation',
  'set-primary-channel',
  'create-channel',
  'add-clients',
] as const satisfies readonly OperationKind[];

/** Of these, what cannot be undone by the app. */
const SEVERE: readonly OperationKind[] = ['generate-private-key', 'change-role', 'delete-role'];

/** What a change of this kind brings with it that is not seen from its words; nothing for most. */
export function KindCaution({ kind }: { kind: OperationKind }) {
  const { t } = useTranslation('operations');
  const cautioned = CAUTIONED.find((one) => one === kind);
  if (cautioned === undefined) return null;
  return (
    <Alert severity={SEVERE.includes(kind) ? 'warning' : 'info'}>
      <Box component="strong" sx={{ fontWeight: 600, display: 'block', color: 'text.primary' }}>
        {t(`support.cautions.${cautioned}.title`)}
      </Box>
      <Box sx={{ color: 'text.primary' }}>{t(`support.cautions.${cautioned}.text`)}</Box>
    </Alert>
  );
}
