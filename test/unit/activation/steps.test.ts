import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActivationFacts, activationSteps, type StepOperation } from '@shared/domain/activation';
import { ACTIVATION_STEPS } from '@shared/domain/onboarding';
import { type Intent, operationIdSchema } from '@shared/domain/operation';
import { roleIdSchema } from '@shared/domain/team';
import { marginSet } from '@test/support/margin-sets';

const ROLE = roleIdSchema.parse('77');
const OPERATION = operationIdSchema.parse('11111111-1111-4111-8111-111111111111');
const INTENTS: Intent[] = [
  { kind: 'create-account-key' },
  { kind: 'set-margins', margins: marginSet({}) },
  { kind: 'create-onboarding-link' },
  { kind: 'add-service-user', name: 'Inbox', role: 'Administrator' },
  { kind: 'generate-private-key', roleId: ROLE, called: null },
  { kind: 'delete-role', roleId: ROLE, called: null },
];

const operation = fc
  .record({ intent: fc.constantFrom(...INTENTS), applied: fc.constantFrom(true, false, null), at: fc.nat() })
  .map(({ intent, applied, at }): StepOperation => ({
    ...{ intent, applied, at, operationId: OPERATION },
    state: applied === null ? 'UNKNOWN' : applied ? 'OK' : 'REJECTED',
    made: applied && intent.kind === 'add-service-user' ? { what: 'role', roleId: ROLE, email: 'a@b.it' } : null,
    error: applied === false ? { kind: 'rejected', message: 'no' } : null,
  }));
const facts = fc.record({
  startedAt: fc.nat(),
  keySince: fc.option(fc.nat()),
  isActive: fc.boolean(),
  operations: fc.array(operation, { maxLength: 12 }),
  privateKeys: fc.constantFrom(new Map(), new Map([[ROLE, 5]])),
  embedChecks: fc.constantFrom(new Map(), new Map([[ROLE, { works: true, at: 6, error: null }]])),
  skipped: fc
    .uniqueArray(fc.constantFrom(...ACTIVATION_STEPS))
    .map((steps) => new Map(steps.map((step) => [step, { reason: 'why', at: 1 }]))),
});

describe('the eight steps', () => {
  it('stand somewhere each, in their order, whatever is known', () => {
    fc.assert(
      fc.property(facts, (known: ActivationFacts) => {
        expect([...activationSteps(known).keys()]).toEqual([...ACTIVATION_STEPS]);
      }),
    );
  });

  it('are done whether or not they were left out before, and left out only when they are not done', () => {
    fc.assert(
      fc.property(facts, (known: ActivationFacts) => {
        const plain = activationSteps({ ...known, skipped: new Map() });
        for (const [step, { state }] of activationSteps(known)) {
          const left = known.skipped.has(step) && plain.get(step)?.state !== 'done';
          expect(state).toBe(left ? 'skipped' : plain.get(step)?.state);
        }
      }),
    );
  });

  it('are never done by what Spoki rejected or what is not known', () => {
    fc.assert(
      fc.property(facts, (known: ActivationFacts) => {
        const operations = known.operations.filter(({ applied }) => applied !== true);
        const steps = activationSteps({ ...known, operations, keySince: null, isActive: false, skipped: new Map() });
        for (const [step, { state }] of steps) if (step !== 'client') expect(state).not.toBe('done');
      }),
    );
  });
});
