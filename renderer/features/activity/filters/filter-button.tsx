import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface FilterButtonProps {
  name: string;
  /** How many values are chosen. */
  count: number;
  popup: 'menu' | 'dialog';
  /** What opens at the button. */
  children: (anchor: HTMLElement | null, close: () => void) => ReactNode;
}

/** A button that opens the choices of one filter, and says how many are chosen. */
export function FilterButton({ name, count, popup, children }: FilterButtonProps) {
  const { t } = useTranslation('activity');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color={count > 0 ? 'primary' : 'inherit'}
        endIcon={<ExpandMore />}
        aria-haspopup={popup}
        aria-expanded={anchor !== null}
        aria-label={t(count > 0 ? 'filters.chosen' : 'filters.by', { filter: name, count })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {count > 0 ? `${name} (${count})` : name}
      </Button>
      {children(anchor, () => setAnchor(null))}
    </>
  );
}
