import type { onboarding as english } from '../en/onboarding';
import type { Translation } from '../translation';

export const onboarding: Translation<typeof english> = {};
