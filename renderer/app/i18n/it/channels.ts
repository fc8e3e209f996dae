import type { channels as english } from '../en/channels';
import type { Translation } from '../translation';

export const channels: Translation<typeof english> = {};
