/** Text of a desktop notification. */
export interface DeskNotification {
  title: string;
  body: string;
}

/** The desktop's notifications. */
export interface Notify {
  /** Whether this system has them. */
  supported: () => boolean;
  /** @param clicked called when the person clicks it, after the window was brought to the front */
  show: (notification: DeskNotification, clicked: () => void) => void;
}
