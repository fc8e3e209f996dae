import { PRIORITIES, type Priority } from './session';

/** How urgent a request is; it rises when someone more impatient comes to wait for the same answer. */
export class Urgency {
  private priority: Priority;
  private listener: () => void = () => undefined;

  constructor(priority: Priority) {
    this.priority = priority;
  }

  get current(): Priority {
    return this.priority;
  }

  onRise(listener: () => void): void {
    this.listener = listener;
  }

  /** Raises to this priority; a lower one changes nothing. */
  raiseTo(priority: Priority): void {
    if (PRIORITIES.indexOf(priority) >= PRIORITIES.indexOf(this.priority)) return;
    this.priority = priority;
    this.listener();
  }
}
