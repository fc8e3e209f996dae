import Button from '@mui/material/Button';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingStage } from '@shared/domain/onboarding';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { StageBadge } from '@renderer/operations/onboarding/stage-words';
import type { BoardProps } from './board';
import { Card } from './card';

interface StageColumnProps extends Omit<BoardProps, 'columns' | 'ref'> {
  stage: OnboardingStage;
  /** Those that are drawn. */
  cards: readonly OnboardingCard[];
  total: number;
  active: string | null;
  onActive: (accountId: string) => void;
}

/** One stage: its cards, and the way to the others where there are too many. */
export function StageColumn({ stage, cards, total, active, onActive, onStage, ...props }: StageColumnProps) {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  const headingId = useId();
  const { selected, onMark, ...ofCard } = props;
  const stop = cards.find(({ accountId }) => accountId === active) ?? cards[0];
  return (
    <section className="column" aria-labelledby={headingId}>
      <h2 id={headingId} title={t(`aboutStages.${stage}`)}>
        <StageBadge stage={stage} />
        <span className="quiet">{format.number(total)}</span>
      </h2>
      <ul className="cards">
        {cards.map((card) => (
          <Card
            key={card.accountId}
            {...ofCard}
            card={card}
            marked={selected.has(card.accountId)}
            onMark={(on) => onMark([card.accountId], on)}
            active={card === stop}
            onActive={() => onActive(card.accountId)}
          />
        ))}
        {total === 0 && <li className="quiet">{t('board.empty')}</li>}
        {total > cards.length && (
          <li>
            <Button size="small" onClick={() => onStage(stage)}>
              {t('board.more', { count: total, number: format.number(total) })}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
