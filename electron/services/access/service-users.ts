import type { Role } from '@shared/domain/team';

/** Whether it is a service user who may sign in, as far as Spoki says. */
export function isActiveServiceUser({ isService, isActive }: Pick<Role, 'isService' | 'isActive'>): boolean {
  return isService && isActive !== false;
}
