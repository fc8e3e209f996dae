import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainText } from '../../ui/plain-text';
import { PALETTE_GROUPS, type PaletteItem } from './palette-item';

interface PaletteListProps {
  id: string;
  items: readonly PaletteItem[];
  activeIndex: number;
  onActivate: (index: number) => void;
  onRun: (item: PaletteItem) => void;
}

export const optionId = (listId: string, item: PaletteItem): string => `${listId}-${item.id.replace(/\s/g, '-')}`;

const oneLine = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

interface OptionProps {
  id: string;
  item: PaletteItem;
  active: boolean;
  onActivate: () => void;
  onRun: () => void;
}

function Option({ id, item, active, onActivate, onRun }: OptionProps) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <Box
      component="li"
      ref={ref}
      id={id}
      role="option"
      aria-selected={active}
      onMouseMove={active ? undefined : onActivate}
      onClick={onRun}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 4,
        minHeight: 32,
        px: 4,
        cursor: 'pointer',
        bgcolor: active ? 'action.selected' : undefined,
        boxShadow: (theme) => (active ? `inset 2px 0 0 ${theme.vars.palette.primary.main}` : 'none'),
      }}
    >
      <Box component="span" sx={{ ...oneLine, flex: 1 }}>
        {item.foreign ? <PlainText>{item.label}</PlainText> : item.label}
      </Box>
      {item.detail && (
        <Box component="span" sx={{ ...oneLine, maxWidth: '50%', color: 'text.secondary' }}>
          <bdi>{item.detail}</bdi>
        </Box>
      )}
    </Box>
  );
}

/** The results, group by group. The order on screen is the order of `items`. */
export function PaletteList({ id, items, activeIndex, onActivate, onRun }: PaletteListProps) {
  const { t } = useTranslation();
  return (
    <Box id={id} role="listbox" aria-label={t('palette.results')} sx={{ overflowY: 'auto', maxHeight: 400, pb: 2 }}>
      {PALETTE_GROUPS.map((group) => {
        const own = items.map((item, index) => ({ item, index })).filter(({ item }) => item.group === group);
        if (own.length === 0) return null;
        const headId = `${id}-${group}`;
        return (
          <Box key={group} component="ul" role="group" aria-labelledby={headId} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            <Box
              component="li"
              role="presentation"
              id={headId}
              sx={{ px: 4, pt: 2, pb: 1, color: 'text.secondary', fontSize: '0.75rem', lineHeight: '16px' }}
            >
              {t(`palette.${group}`)}
            </Box>
            {own.map(({ item, index }) => (
              <Option
                key={item.id}
                id={optionId(id, item)}
                item={item}
                active={index === activeIndex}
                onActivate={() => onActivate(index)}
                onRun={() => onRun(item)}
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}
