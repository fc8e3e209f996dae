import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Explanation {
  /** In words and signs: "profit ÷ consumption". */
  formula: string;
  /** Each input's name and value, as text. */
  inputs: readonly { label: string; value: string }[];
  /** What else one should know: an estimate, an open day. */
  note?: string;
}

interface FigureProps {
  label: string;
  /** As text; "—" if not known. */
  value: ReactNode;
  /** A second, quiet line: a share, a comparison. It keeps its place when empty. */
  detail?: ReactNode;
  explanation?: Explanation;
}

/** The formula behind a figure, and its inputs: what stands in a popover. */
export function Explained({
  label,
  explanation: { formula, inputs, note },
}: {
  label: string;
  explanation: Explanation;
}) {
  const { t } = useTranslation();
  return (
    <Box sx={{ p: 4, maxWidth: 380 }}>
      <Typography variant="h3">{label}</Typography>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('figure.formula')}</Typography>
      <Typography>{formula}</Typography>
      <Typography sx={{ mt: 2, color: 'text.secondary' }}>{t('figure.inputs')}</Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 6 }}>
        {inputs.map((input) => (
          <Box key={input.label} sx={{ display: 'contents' }}>
            <Box component="dt">{input.label}</Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
              {input.value}
            </Box>
          </Box>
        ))}
      </Box>
      {note && <Typography sx={{ mt: 2, color: 'text.secondary' }}>{note}</Typography>}
    </Box>
  );
}

function Face({ label, value, detail }: Pick<FigureProps, 'label' | 'value' | 'detail'>) {
  return (
    <>
      <Typography variant="caption" component="span" sx={{ color: 'text.secondary', display: 'block' }}>
        {label}
      </Typography>
      <Typography variant="h2" component="span" sx={{ display: 'block', whiteSpace: 'nowrap' }}>
        {value}
      </Typography>
      {detail !== undefined && (
        <Typography
          variant="caption"
          component="span"
          sx={{ color: 'text.secondary', display: 'block', minHeight: 16 }}
        >
          {detail}
        </Typography>
      )}
    </>
  );
}

/** A figure with its name; a click shows its formula and inputs. */
export function Figure({ label, value, detail, explanation }: FigureProps) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const popoverId = useId();
  if (!explanation) {
    return (
      <Box sx={{ px: 3, py: 2 }}>
        <Face label={label} value={value} detail={detail} />
      </Box>
    );
  }
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? popoverId : undefined}
        title={t('figure.explain', { label })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          display: 'block',
          textAlign: 'start',
          px: 3,
          py: 2,
          borderRadius: 1,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Face label={label} value={value} detail={detail} />
      </ButtonBase>
      <Popover
        id={popoverId}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('figure.explain', { label }) } }}
      >
        <Explained label={label} explanation={explanation} />
      </Popover>
    </>
  );
}
