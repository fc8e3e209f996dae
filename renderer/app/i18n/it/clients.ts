import type { clients as english } from '../en/clients';
import type { Translation } from '../translation';

export const clients: Translation<typeof english> = {};
