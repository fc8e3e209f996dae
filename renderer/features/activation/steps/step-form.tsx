import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@shared/domain/operation';
import type { Profile } from '@shared/ipc/models';
import type { Activation, ActivationStepView } from '@shared/ipc/support-models';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { useOperationWords } from '@renderer/operations/operation-words';
import { EmbedStep } from './embed-step';
import { LinkStep } from './link-step';
import { MarginsStep } from './margins-step';
import { RechargeStep } from './recharge-step';
import { ServiceUserStep } from './service-user-step';

interface StepFormProps {
  profile: Profile;
  activation: Activation;
  standing: ActivationStepView;
  onStay: () => void;
  onGoOn: () => void;
}

export interface OfStepProps extends StepFormProps {
  /** Looks at the change, and sends it once it is confirmed. */
  onAsk: (intent: Intent) => void;
}

/** What is done in a step, in the words and with the dialogs of every change. */
export function StepForm(props: StepFormProps) {
  const { profile, activation, onStay, onGoOn } = props;
  const words = useOperationWords();
  const [asked, setAsked] = useState<Intent | null>(null);
  const { accountId, accountName } = activation;
  const { id: profileId, currency } = profile;
  return (
    <>
      <OfStep
        {...props}
        onAsk={(intent) => {
          onStay();
          setAsked(intent);
        }}
      />
      {asked && (
        <OperationDialog
          draft={{ profileId, accountId, accountName, currency, intent: asked, note: '' }}
          title={words.title(asked, currency)}
          verb={words.verb(asked.kind)}
          onClose={(operation) => {
            setAsked(null);
            if (operation?.state === 'OK') onGoOn();
          }}
        />
      )}
    </>
  );
}

function OfStep(props: OfStepProps) {
  switch (props.standing.step) {
    case 'client':
      return null;
    case 'account-key':
      return <PlainStep {...props} step="account-key" intent={{ kind: 'create-account-key' }} />;
    case 'margins':
      return <MarginsStep {...props} />;
    case 'link':
      return <LinkStep {...props} />;
    case 'first-recharge':
      return <RechargeStep {...props} />;
    case 'service-user':
      return <ServiceUserStep {...props} />;
    case 'private-key': {
      const { roleId, email } = props.standing;
      return (
        <PlainStep
          {...props}
          step="private-key"
          intent={roleId === null ? null : { kind: 'generate-private-key', roleId, called: email }}
        />
      );
    }
    case 'embed-check':
      return <EmbedStep {...props} />;
  }
}

interface PlainStepProps extends OfStepProps {
  step: 'account-key' | 'private-key';
  /** Null while a step before it is lacking. */
  intent: Intent | null;
}

/** A step without anything to type. */
function PlainStep({ standing, step, intent, onAsk }: PlainStepProps) {
  const { t } = useTranslation('activation');
  if (standing.state === 'done') return null;
  if (intent === null) return <span>{t('needsUser')}</span>;
  return (
    <div>
      <Button variant="contained" onClick={() => onAsk(intent)}>
        {t(`steps.${step}.verb`)}
      </Button>
    </div>
  );
}
