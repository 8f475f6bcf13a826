import type { MachineName } from '../src/case/model.ts';
import { care } from './care.ts';
import { caseFile } from './case-file.ts';
import { enforcement } from './enforcement.ts';
import { execution } from './execution.ts';
import { imposition } from './imposition.ts';
import { initiation } from './initiation.ts';
import { review } from './review.ts';
import { riskAssessment } from './risk-assessment.ts';

/** The seven stages and the file, by name: the one place where they meet. */
export const MACHINES = {
  initiation,
  riskAssessment,
  imposition,
  execution,
  care,
  enforcement,
  review,
  caseFile,
} as const satisfies Record<MachineName, unknown>;

export const MACHINE_NAMES = Object.keys(MACHINES) as MachineName[];
