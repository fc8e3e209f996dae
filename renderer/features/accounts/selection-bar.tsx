import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { BULK_ACTIONS, BULK_GROUPS } from './bulk-actions';
import { BulkMenu } from './bulk-menu';

const ActionLink = createLink(Button);
/** Below this width there is room for a menu of each group, but not for every action. */
const NARROW = '(max-width: 1099px)';

interface SelectionBarProps {
  selected: number;
  /** Of the selected accounts, those that search and filters hide. */
  hidden: number;
  shown: number;
  onClear: () => void;
}

function Actions() {
  const { t } = useTranslation('accounts');
  const narrow = useMediaQuery(NARROW);
  return BULK_GROUPS.map((group) =>
    narrow || group === 'keys' ? (
      <BulkMenu key={group} group={group} />
    ) : (
      BULK_ACTIONS[group].map(({ id, link }) => (
        <ActionLink key={id} {...link} size="small" variant="outlined" color="inherit" sx={{ minHeight: 28, py: 0 }}>
          {t(`bulk.actions.${id}`)}
        </ActionLink>
      ))
    ),
  );
}

/** What can be done to the marked accounts. The line is always there, so that the table does not move when the first is marked. */
export function SelectionBar({ selected, hidden, shown, onClear }: SelectionBarProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const some = selected > 0;
  const words = { count: selected, selected: format.number(selected), shown: format.number(shown) };
  return (
    <Box
      role="toolbar"
      aria-label={t('bulk.label')}
      sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 5, minHeight: 44, overflowX: 'auto' }}
    >
      <Box role="status" sx={{ whiteSpace: 'nowrap', color: some ? 'text.primary' : 'text.secondary', mr: 1 }}>
        {!some && t('bulk.hint')}
        {some && hidden === 0 && t('bulk.count', words)}
        {some && hidden > 0 && t('bulk.countHidden', { ...words, hidden: format.number(hidden) })}
      </Box>
      {some && (
        <>
          <Actions />
          <Button
            size="small"
            color="inherit"
            onClick={onClear}
            sx={{ minHeight: 28, py: 0, marginInlineStart: 'auto' }}
          >
            {t('bulk.clear')}
          </Button>
        </>
      )}
    </Box>
  );
}
