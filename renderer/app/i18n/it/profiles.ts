import type { profiles as english } from '../en/profiles';
import type { Translation } from '../translation';

export const profiles: Translation<typeof english> = {};
