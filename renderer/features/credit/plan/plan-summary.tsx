import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { Figure } from '@renderer/ui/figure';
import { Money } from '@renderer/ui/money';
import type { PlanDraft } from '../model/drafts';
import type { PlanSum } from '../model/plan';

interface PlanSummaryProps {
  plan: NonNullable<PlanDraft['plan']>;
  sum: PlanSum;
}

/** What the plan costs, what it leaves short, and how a short budget is shared. */
export function PlanSummary({ plan: { view, asked, at }, sum }: PlanSummaryProps) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const { target, budget } = asked;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 1 }}>
        <Figure label={t('plan.total')} value={<Money value={sum.total} />} detail={budgetWords(budget)} />
        <Figure label={t('plan.needed')} value={<Money value={sum.needed} />} detail={targetWords()} />
        <Figure label={t('plan.short')} value={<Money value={sum.lacking} />} detail={knownWords()} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('plan.madeAt', { when: format.dateTime(at), count: asked.accountIds.length })}
        </Typography>
      </Box>
      {sum.over > 0 && (
        <Alert severity="warning">
          {t('plan.over', { over: format.money(sum.over), budget: format.money(budget) })}
        </Alert>
      )}
      {view.short && <Alert severity="info">{t(`plan.sharing.${target.kind}`)}</Alert>}
    </>
  );

  function budgetWords(limit: typeof budget): string {
    return limit === null ? t('plan.noBudget') : t('plan.ofBudget', { budget: format.money(limit) });
  }

  function knownWords(): string {
    const all = view.proposals.length;
    return sum.known === all
      ? t('plan.shortDetail')
      : t('plan.knownOf', { known: format.number(sum.known), all: format.number(all) });
  }

  function targetWords(): string {
    return target.kind === 'days'
      ? t('plan.forDays', { count: target.days })
      : t('plan.forCredit', { credit: format.money(target.credit) });
  }
}
