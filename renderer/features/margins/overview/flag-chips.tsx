import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Check from '@mui/icons-material/Check';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';

interface FlagChipsProps<Id extends string> {
  /** What the chips are for, for those who cannot see them. */
  label: string;
  options: readonly { id: Id; label: string; count: number }[];
  chosen: ReadonlySet<Id>;
  onChange: (chosen: ReadonlySet<Id>) => void;
}

/** Filters that are switched on and off, each with how many it stands for. */
export function FlagChips<Id extends string>({ label, options, chosen, onChange }: FlagChipsProps<Id>) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const toggle = (id: Id): void =>
    onChange(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]));
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {options.map((option) => {
        const isOn = chosen.has(option.id);
        return (
          <Chip
            key={option.id}
            component="button"
            clickable
            aria-pressed={isOn}
            disabled={option.count === 0 && !isOn}
            variant="outlined"
            color={isOn ? 'primary' : 'default'}
            icon={isOn ? <Check aria-hidden /> : undefined}
            label={t('list.flagCount', { flag: option.label, count: option.count, shown: format.number(option.count) })}
            onClick={() => toggle(option.id)}
          />
        );
      })}
    </Box>
  );
}
