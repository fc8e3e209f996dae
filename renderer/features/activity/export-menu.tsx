import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';

export type ExportFormat = 'csv' | 'jsonl';
const FORMATS = ['csv', 'jsonl'] as const satisfies readonly ExportFormat[];

interface ExportMenuProps {
  /** Operations that the filter lets through: what is exported. Null while it is not known. */
  count: number | null;
  working: boolean;
  onExport: (format: ExportFormat) => void;
}

/** Both formats, each saying how much goes into the file. */
export function ExportMenu({ count, working, onExport }: ExportMenuProps) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const words = { count: count ?? 0, shown: format.number(count) };
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<FileDownloadOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={working || !count}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t(working ? 'exports.working' : 'exports.button')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('exports.button') } }}
      >
        {FORMATS.map((each) => (
          <MenuItem
            key={each}
            onClick={() => {
              setAnchor(null);
              onExport(each);
            }}
          >
            {t(`exports.${each}`, words)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
