import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationKind } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useLatestOperations } from '@renderer/lib/queries/journal';
import { OperationDetail } from '@renderer/operations/operation-detail';
import { OperationStateBadge } from '@renderer/operations/operation-state-badge';
import { decisionOf, useOperationWords } from '@renderer/operations/operation-words';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonRows } from '@renderer/ui/skeletons';

const CREDIT_KINDS: OperationKind[] = ['recharge', 'withdraw', 'recharge-conversations'];

interface MoveListProps {
  profileId: ProfileId;
  /** Of this account alone; else of all, each with its name. */
  accountId?: AccountId;
  limit: number;
}

/** The latest credit moves of the journal, each with all that is known of it a click away. */
export function MoveList({ profileId, accountId, limit }: MoveListProps) {
  const { t } = useTranslation('credit');
  const titleId = useId();
  const whose = accountId === undefined ? { profileId } : { profileId, accountId };
  const { data, error } = useLatestOperations({ ...whose, kinds: CREDIT_KINDS }, limit);
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 4, mb: 2 }}>
        <Typography variant="h2" id={titleId}>
          {t('list.title')}
        </Typography>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {data &&
            data.total > data.operations.length &&
            t('list.of', { shown: data.operations.length, count: data.total })}
        </Box>
        <Link component={RouterLink} to="/activity" sx={{ marginInlineStart: 'auto' }}>
          {t('list.all')}
        </Link>
      </Box>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonRows count={3} />}
      {data?.operations.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('list.none')}</Typography>}
      {data && data.operations.length > 0 && (
        <Box
          component="ul"
          aria-labelledby={titleId}
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
          }}
        >
          {data.operations.map((operation) => (
            <Line key={operation.operationId} operation={operation} named={accountId === undefined} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** On one line where there is room, on three where there is not. */
const LINE = {
  width: '100%',
  display: 'grid',
  columnGap: 4,
  px: 3,
  py: 2,
  textAlign: 'start',
  fontSize: 'inherit',
  gridTemplateColumns: { xs: '18px minmax(0, 1fr) auto', md: '18px 180px minmax(0, 1fr) 190px minmax(0, 1fr) auto' },
  gridTemplateAreas: { xs: '"sign what when" ". who state" ". note note"', md: '"sign what who state note when"' },
  '&:hover': { bgcolor: 'action.hover' },
} as const;

function Line({ operation, named }: { operation: OperationView; named: boolean }) {
  const words = useOperationWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const { intent, state, records } = operation;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <ButtonBase aria-expanded={open} aria-controls={detailId} onClick={() => setOpen(!open)} sx={LINE}>
        <ExpandMore aria-hidden sx={{ transform: open ? 'none' : 'rotate(-90deg)', color: 'text.secondary' }} />
        <Box component="span" sx={{ gridArea: 'what', fontWeight: 500, fontVariantNumeric: 'tabular-nums' }}>
          {words.title(intent.intent, intent.currency)}
        </Box>
        <Box component="span" sx={{ gridArea: 'who', minWidth: 0 }}>
          {named && <PlainText>{intent.accountName ?? intent.accountId}</PlainText>}
        </Box>
        <Box component="span" sx={{ gridArea: 'state', minWidth: 0 }}>
          <OperationStateBadge state={state} decision={decisionOf(records)} />
        </Box>
        <Box component="span" sx={{ gridArea: 'note', minWidth: 0, color: 'text.secondary' }}>
          {intent.note !== '' && <PlainText>{intent.note}</PlainText>}
        </Box>
        <Box component="span" sx={{ gridArea: 'when', color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {format.dateTime(intent.at)}
        </Box>
      </ButtonBase>
      <Box id={detailId} hidden={!open} sx={{ px: 4, pb: 4, pt: 2 }}>
        {open && <OperationDetail operation={operation} />}
      </Box>
    </Box>
  );
}
