import Close from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import { ACTIVATION_STEPS, type ActivationStep } from '@shared/domain/onboarding';
import type { Activation } from '@shared/ipc/support-models';
import { PlainText } from '@renderer/ui/plain-text';
import { type RowColumn, RowTable } from '@renderer/ui/row-table';
import { doneCount, nextStep, stepOf } from './model/progress';
import { StepState } from './step-state';

interface ActivationTableProps {
  activations: readonly Activation[];
  chosen: ReadonlySet<AccountId>;
  onChoose: (accountIds: readonly AccountId[], chosen: boolean) => void;
  /** Opens the wizard of a client at a step. */
  onOpen: (accountId: AccountId, step: ActivationStep | null) => void;
  onStop: (activation: Activation) => void;
}

const ROW_HEIGHT = 44;
const MIN_WIDTH = 1_010;
const STEP_WIDTH = 'minmax(97px, 1fr)';

/** Clients by steps: who stands where, each cell a way into the wizard. */
export function ActivationTable({ activations, chosen, onChoose, onOpen, onStop }: ActivationTableProps) {
  const { t } = useTranslation('activation');
  const all = activations.map(({ accountId }) => accountId);
  const some = all.some((id) => chosen.has(id));
  const every = some && all.every((id) => chosen.has(id));
  const client: RowColumn<Activation> = {
    id: 'client',
    header: (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Checkbox
          size="small"
          checked={every}
          indeterminate={some && !every}
          onChange={(_, marked) => onChoose(all, marked)}
          slotProps={{ input: { 'aria-label': t('table.chooseAll') } }}
        />
        {t('table.client')}
      </Box>
    ),
    width: 'minmax(214px, 1.8fr)',
    cell: (activation) => (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
        <Checkbox
          size="small"
          checked={chosen.has(activation.accountId)}
          onChange={(_, marked) => onChoose([activation.accountId], marked)}
          slotProps={{ input: { 'aria-label': t('table.choose', { account: activation.accountName }) } }}
        />
        <Box sx={{ minWidth: 0 }}>
          <PlainText>{activation.accountName}</PlainText>
          <small>{t('table.progress', { done: doneCount(activation), count: ACTIVATION_STEPS.length })}</small>
        </Box>
      </Box>
    ),
  };
  const steps = ACTIVATION_STEPS.filter((step) => step !== 'client').map((step): RowColumn<Activation> => ({
    id: step,
    header: t(`steps.${step}.short`),
    width: STEP_WIDTH,
    cell: (activation) => {
      const standing = stepOf(activation, step);
      return (
        standing && (
          <ButtonBase
            aria-label={t('table.cell', {
              account: activation.accountName,
              step: t(`steps.${step}.title`),
              state: t(`states.${standing.state}`),
            })}
            onClick={() => onOpen(activation.accountId, step)}
            sx={{ maxWidth: '100%', minHeight: 28, borderRadius: 1, font: 'inherit' }}
          >
            <StepState standing={standing} />
          </ButtonBase>
        )
      );
    },
  }));
  const actions: RowColumn<Activation> = {
    id: 'actions',
    header: '',
    width: '116px',
    align: 'end',
    cell: (activation) => (
      <Box sx={{ display: 'flex', justifyContent: 'end', gap: 1 }}>
        <Button
          size="small"
          variant="outlined"
          aria-label={t('table.goOnWith', { account: activation.accountName })}
          onClick={() => onOpen(activation.accountId, nextStep(activation))}
        >
          {t(nextStep(activation) === null ? 'table.look' : 'table.goOn')}
        </Button>
        <IconButton
          size="small"
          title={t('table.stop')}
          aria-label={t('table.stopOf', { account: activation.accountName })}
          onClick={() => onStop(activation)}
        >
          <Close sx={{ fontSize: 16 }} />
        </IconButton>
      </Box>
    ),
  };
  return (
    <RowTable
      label={t('table.label')}
      columns={[client, ...steps, actions]}
      rows={activations}
      rowId={({ accountId }) => accountId}
      rowHeight={ROW_HEIGHT}
      maxHeight={520}
      minWidth={MIN_WIDTH}
    />
  );
}
