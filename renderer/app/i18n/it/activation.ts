import type { activation as english } from '../en/activation';
import type { Translation } from '../translation';

export const activation: Translation<typeof english> = {};
