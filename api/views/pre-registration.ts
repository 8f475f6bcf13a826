import type { z } from 'zod';
import type { PreRegistration } from '../../db/evaluation-port.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { preRegistrationShape } from '../shapes/pre-registration.ts';

export function preRegistrationView({
  registeredAt,
  ...rest
}: PreRegistration): z.output<typeof preRegistrationShape> {
  return { ...rest, registeredAt: formatInstant(registeredAt) };
}
