import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import type { Tone } from '@renderer/ui/status-badge';
import type { Span } from './model/spans';

export interface Lane {
  label: string;
  spans: readonly Span<string>[];
  toneOf: (value: string) => Tone;
  textOf: (value: string) => string;
}

const COLOURS = {
  good: 'success.main',
  warning: 'warning.main',
  bad: 'error.main',
  info: 'info.main',
  neutral: 'text.disabled',
} as const satisfies Record<Tone, string>;

/** What held when, one lane for each quality of a thing; words stand in the lanes, and the colour only goes with them. */
export function TimeStrip({ lanes, label }: { lanes: readonly Lane[]; label: string }) {
  const format = useFormat();
  const begin = Math.min(...lanes.flatMap(({ spans }) => spans.map(({ from }) => from)));
  const end = Math.max(...lanes.flatMap(({ spans }) => spans.map(({ to }) => to)));
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 1 }}>
      {lanes.map((lane) => (
        <LaneBar key={lane.label} lane={lane} begin={begin} />
      ))}
      <Box
        aria-hidden
        sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', fontSize: '0.75rem' }}
      >
        <span>{format.dateTime(begin)}</span>
        <span>{format.dateTime(end)}</span>
      </Box>
    </Box>
  );
}

function LaneBar({ lane, begin }: { lane: Lane; begin: number }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const { label, spans, toneOf, textOf } = lane;
  const spoken = ({ value, from, to }: Span<string>) =>
    t('history.span', { lane: label, value: textOf(value), from: format.dateTime(from), to: format.dateTime(to) });
  const unseen = (spans[0]?.from ?? begin) - begin;
  return (
    <Box>
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{label}</Box>
      <Box role="img" aria-label={spans.map(spoken).join('; ')} sx={{ display: 'flex', gap: '1px', height: 24 }}>
        {unseen > 0 && <Box sx={{ flex: `${unseen} 0 0` }} />}
        {spans.map((span) => (
          <Box
            key={span.from}
            title={spoken(span)}
            sx={{
              flex: `${Math.max(1, span.to - span.from)} 0 4px`,
              minWidth: 4,
              px: 1,
              overflow: 'hidden',
              whiteSpace: 'nowrap',
              textOverflow: 'ellipsis',
              fontSize: '0.75rem',
              lineHeight: '20px',
              bgcolor: 'background.default',
              borderBottom: 3,
              borderColor: COLOURS[toneOf(span.value)],
            }}
          >
            {textOf(span.value)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
