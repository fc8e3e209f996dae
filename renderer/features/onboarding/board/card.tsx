import { useTranslation } from 'react-i18next';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { Age } from '@renderer/operations/onboarding/age';
import { PlainText } from '@renderer/ui/plain-text';
import { StuckMark } from '../stuck-mark';
import { AdvanceButton } from '../work/advance-button';
import { NextButton } from '../work/next-button';
import type { BoardProps } from './board';

interface CardProps extends Pick<BoardProps, 'profile' | 'onOpen' | 'onAct' | 'advance'> {
  card: OnboardingCard;
  marked: boolean;
  onMark: (marked: boolean) => void;
  /** Whether Tab stops here. */
  active: boolean;
  onActive: () => void;
}

/** One account: how long it stands here, why, and the next step as a button. */
export function Card({ profile, card, marked, active, onMark, onActive, onOpen, onAct, advance }: CardProps) {
  const { t } = useTranslation('onboarding');
  const { accountName: account, owner } = card;
  const tabIndex = active ? 0 : -1;
  return (
    <li className={marked ? 'card marked' : 'card'} data-account={card.accountId} onFocus={onActive}>
      <div className="top">
        <input
          type="checkbox"
          checked={marked}
          tabIndex={tabIndex}
          aria-label={t('board.select', { account })}
          onChange={(event) => onMark(event.target.checked)}
        />
        <button
          type="button"
          className="name"
          tabIndex={tabIndex}
          aria-haspopup="dialog"
          aria-label={t('board.open', { account })}
          onClick={() => onOpen(card)}
        >
          <PlainText wrap>{account}</PlainText>
        </button>
      </div>
      <small>{t(`causes.${card.cause}`)}</small>
      <small className="line">
        {card.stuck && <StuckMark />}
        <span className="quiet">
          <Age since={card.since} />
        </span>
      </small>
      {owner !== '' && (
        <small className="quiet">
          <PlainText>{t('card.owner', { owner })}</PlainText>
        </small>
      )}
      <div className="does">
        <NextButton profile={profile} card={card} onAct={onAct} tabIndex={tabIndex} />
        {advance && <AdvanceButton card={card} advance={advance} tabIndex={tabIndex} />}
      </div>
    </li>
  );
}
