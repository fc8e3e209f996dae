import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { type ReportMonth, addMonths } from '@shared/domain/report-day';
import type { MonthState, TrendMonth } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useTrend } from '@renderer/lib/queries/reports';
import { stageWords } from '@renderer/operations/reports/stage-words';

interface MonthPickerProps {
  profileId: ProfileId;
  month: ReportMonth;
  /** The month it is: there is none to look at after it. */
  latest: ReportMonth;
  /** What is known of the month shown; undefined while it is read. */
  state: MonthState | undefined;
  onMonth: (month: ReportMonth) => void;
}

const MONTHS_LISTED = 13;

/** The month before, the month after, and a list of the last thirteen with how far each can be relied on. */
export function MonthPicker({ profileId, month, latest, state, onMonth }: MonthPickerProps) {
  const { t } = useTranslation('reports');
  const { t: words } = useTranslation('months');
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = format.month(month);
  const label = state
    ? t('picker.choose', { month: name, stage: stageWords(words, format, state) })
    : t('picker.chooseUnknown', { month: name });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <IconButton aria-label={t('picker.previous')} onClick={() => onMonth(addMonths(month, -1))}>
        <ChevronLeft />
      </IconButton>
      <Button
        variant="outlined"
        color="inherit"
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={label}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 168, justifyContent: 'space-between', fontWeight: 600 }}
      >
        {name}
      </Button>
      <IconButton aria-label={t('picker.next')} disabled={month >= latest} onClick={() => onMonth(addMonths(month, 1))}>
        <ChevronRight />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('picker.list') }, paper: { sx: { maxHeight: 480, minWidth: 320 } } }}
      >
        {anchor && (
          <Months
            profileId={profileId}
            month={month}
            latest={latest}
            onMonth={(next) => {
              setAnchor(null);
              onMonth(next);
            }}
          />
        )}
      </Menu>
    </Box>
  );
}

function Months({ profileId, month, latest, onMonth }: Omit<MonthPickerProps, 'state'>) {
  const { data } = useTrend(profileId, latest, null);
  const { t } = useTranslation('months');
  const format = useFormat();
  const known = new Map(data?.map((each) => [each.state.month, each]));
  const stageOf = (each: TrendMonth | undefined): string => {
    if (!each) return '';
    return each.quality === 'missing' ? t('notFetched') : stageWords(t, format, each.state);
  };
  return Array.from({ length: MONTHS_LISTED }, (_, back) => addMonths(latest, -back)).map((each) => (
    <MenuItem
      key={each}
      role="menuitemradio"
      aria-checked={each === month}
      selected={each === month}
      autoFocus={each === month}
      onClick={() => onMonth(each)}
    >
      {format.month(each)}
      <Box component="span" sx={{ marginInlineStart: 'auto', pl: 4, color: 'text.secondary', fontSize: '0.75rem' }}>
        {stageOf(known.get(each))}
      </Box>
    </MenuItem>
  ));
}
