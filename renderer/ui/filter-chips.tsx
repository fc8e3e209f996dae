import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { PlainText } from './plain-text';

export interface FilterChip {
  /** Unique among the chips. */
  id: string;
  /** What it lets through: "Status: active". */
  text: string;
  /** Names what a click does: "Remove the filter …". */
  removeLabel: string;
  onRemove: () => void;
}

interface FilterChipsProps {
  label: string;
  chips: readonly FilterChip[];
  clearLabel: string;
  /** Takes away all of them and what else narrows; null where nothing does. */
  onClear: (() => void) | null;
}

/** The filters in force, each of which can be taken away. */
export function FilterChips({ label, chips, clearLabel, onClear }: FilterChipsProps) {
  return (
    <>
      <Box
        component="ul"
        aria-label={label}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          m: 0,
          p: 0,
          minWidth: 0,
          listStyle: 'none',
          '&:empty': { display: 'none' },
        }}
      >
        {chips.map(({ id, text, removeLabel, onRemove }) => (
          <Box component="li" key={id} sx={{ maxWidth: 280 }}>
            <Chip
              component="button"
              clickable
              variant="outlined"
              aria-label={removeLabel}
              onClick={onRemove}
              label={
                <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <PlainText>{text}</PlainText>
                  <Close aria-hidden sx={{ fontSize: 14, flexShrink: 0 }} />
                </Box>
              }
            />
          </Box>
        ))}
      </Box>
      {onClear && (
        <Button size="small" onClick={onClear} sx={{ minHeight: 24, py: 0, px: 2 }}>
          {clearLabel}
        </Button>
      )}
    </>
  );
}
