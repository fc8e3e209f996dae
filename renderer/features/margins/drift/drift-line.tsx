import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import { useFormat } from '@renderer/lib/format';
import { Details } from '@renderer/ui/details';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { type Evidence, type Judged, driftQuestion, evidenceSentence, registeredText, unitText } from './drift-words';

const TONES = { agrees: 'good', explained: 'info', drift: 'warning' } as const satisfies Record<
  Judged['verdict'],
  Tone
>;

/** One category: its verdict, what the reports show in words, and the evidence behind it. */
export function DriftLine({ line }: { line: Judged }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const evidenceId = useId();
  const question = driftQuestion(t, line);
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3 }}>
        <Typography variant="h3" component="span">
          {t(`categories.${line.line}`)}
        </Typography>
        <StatusBadge tone={TONES[line.verdict]}>{t(`drift.verdicts.${line.verdict}`)}</StatusBadge>
        <Button
          size="small"
          color="inherit"
          aria-expanded={open}
          aria-controls={evidenceId}
          aria-label={t('drift.evidenceOf', { category: t(`categories.${line.line}`) })}
          onClick={() => setOpen(!open)}
          sx={{ minHeight: 24, py: 0, px: 1, color: 'text.secondary', marginInlineStart: 'auto' }}
        >
          {t('drift.evidence')}
        </Button>
      </Box>
      <Typography sx={{ color: line.verdict === 'drift' ? 'text.primary' : 'text.secondary' }}>
        {evidenceSentence(t, format, line)}
      </Typography>
      {question && <Typography sx={{ color: 'warning.main' }}>{question}</Typography>}
      <Collapse in={open} id={evidenceId}>
        {open && <EvidenceFacts evidence={line.evidence} />}
      </Collapse>
    </Box>
  );
}

function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { charged, expected, observed, days, leftOut } = evidence;
  const money = (value: number): string => format.money(thousandths(value));
  const between = {
    charged: format.number(charged.count),
    least: format.number(charged.least),
    most: format.number(charged.most),
  };
  const items = [
    { label: t('drift.facts.perMessage'), value: unitText(format, evidence.perMessage) },
    { label: t('drift.facts.registered'), value: registeredText(format, evidence) },
    { label: t('drift.facts.observed'), value: money(observed) },
    {
      label: t('drift.facts.expected'),
      value: t('whatIf.between', { least: money(expected.least), most: money(expected.most) }),
    },
    { label: t('drift.facts.charged'), value: t('drift.facts.chargedBetween', between) },
    {
      label: t('drift.facts.days'),
      value: t('drift.facts.daysLeftOut', { days: format.number(days), leftOut: format.number(leftOut) }),
    },
  ];
  return (
    <Box sx={{ mt: 2 }}>
      <Details items={items} />
    </Box>
  );
}
