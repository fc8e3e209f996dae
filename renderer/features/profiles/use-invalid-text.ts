import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/errors/app-error';
import { type ErrorPlace, INVALID, placeOf } from './profile-input';

/** The words for a field's error: our own keys are translated, anything else is shown as it is. */
export function useInvalidText(): (message: string | undefined) => string | undefined {
  const { t } = useTranslation('profiles');
  return (message) => {
    const own = INVALID.find((known) => known === message);
    return own ? t(`invalid.${own}`) : message;
  };
}

/** The words beside the field that a failed request is about. */
export function usePlacedText(failure: AppError | null, place: ErrorPlace): string | undefined {
  const { t } = useTranslation('errors');
  return failure && placeOf(failure) === place ? t(`kinds.${failure.kind}.title`) : undefined;
}
