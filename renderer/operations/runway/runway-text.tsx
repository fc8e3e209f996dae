import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Runway } from '@shared/ipc/watch-models';
import { useFormat } from '@renderer/lib/format';
import { runwayWords } from './runway-words';

/** A runway in a row: likely days, quietly from early to late; or why it cannot be told. */
export function RunwayText({ runway }: { runway: Runway }) {
  const { t } = useTranslation('runway');
  const { text, range, about } = runwayWords(runway, t, useFormat());
  const quiet = { color: 'text.secondary' };
  return (
    <Box component="span" title={about} sx={range === null ? quiet : {}}>
      {text}
      {range !== null && (
        <Box component="small" sx={{ ...quiet, ml: 1 }}>
          {range}
        </Box>
      )}
    </Box>
  );
}
