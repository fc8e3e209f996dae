import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Margins } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { MarginTable } from '@renderer/operations/margin-table';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { AskList } from './ask-list';
import { allTicked, useAskedOfOne, useTicks } from './use-asked';

export interface MarginOrder {
  draft: OperationDraft;
  margins: Margins;
  /** What is registered; null if unknown. */
  before: Margins | null;
}

interface SetMarginsDialogProps {
  order: MarginOrder;
  onClose: (result: OperationView | null) => void;
}

/** Shows what changes, asks about slips one by one, and sends. Mounted while it is open. */
export function SetMarginsDialog({ order, onClose }: SetMarginsDialogProps) {
  const { t } = useTranslation('margins');
  const asked = useAskedOfOne(order.before, order.margins);
  const ticks = useTicks();
  return (
    <OperationDialog
      draft={order.draft}
      title={t('form.title')}
      verb={t('form.verb')}
      onClose={onClose}
      mayConfirm={allTicked(asked, ticks)}
      extra={() => (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
          <MarginTable before={order.before} after={order.margins} currency={order.draft.currency} />
          <AskList asked={asked} ticks={ticks} />
        </Box>
      )}
    />
  );
}
