export { fold } from '@shared/domain/fold';
