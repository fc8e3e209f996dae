/**
 * Where an account stands on its way to sending, in this order; `needs-attention` stands beside it. Derived from facts, never set by hand.
 */
export const ONBOARDING_STAGES = [
  'created',
  'link-handed-out',
  'started',
  'connected',
  'active',
  'needs-attention',
] as const;
export type OnboardingStage = (typeof ONBOARDING_STAGES)[number];

/** The likely cause of standing where it does. */
export const ONBOARDING_CAUSES = [
  'no-link',
  'link-not-handed-out',
  'link-not-opened',
  'not-finished',
  'awaiting-activation',
  'awaiting-review',
  'nothing-to-do',
  'flagged',
  'rate-limited',
  'warned',
  'restricted',
  'integrity-violation',
  'banned',
  'deleted',
  'disconnected',
  'unverified',
  'quality-red',
  'unknown-status',
] as const;
export type OnboardingCause = (typeof ONBOARDING_CAUSES)[number];

/** The one thing to do next. */
export const ONBOARDING_ACTIONS = [
  'make-link',
  'hand-out-link',
  'remind-client',
  'refresh-status',
  'open-channels',
  'contact-spoki',
  'none',
] as const;
export type OnboardingAction = (typeof ONBOARDING_ACTIONS)[number];

/** How a link reached the client. */
export const HAND_OUTS = ['copied', 'opened', 'qr', 'email', 'whatsapp'] as const;
export type HandOut = (typeof HAND_OUTS)[number];

/** The steps of bringing a client aboard, in their order. */
export const ACTIVATION_STEPS = [
  'client',
  'account-key',
  'margins',
  'link',
  'first-recharge',
  'service-user',
  'private-key',
  'embed-check',
] as const;
export type ActivationStep = (typeof ACTIVATION_STEPS)[number];
