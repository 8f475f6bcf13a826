/** What the document says of an event type beside its shape: who, in which stage, under which rules. All from the catalogue and the register. */
import { EVENT_CATALOGUE } from '../../src/case/index.ts';
import type { EventType, MachineName } from '../../src/case/model.ts';
import { GLOSSARY } from '../../src/glossary.ts';
import { ruleOf } from '../../src/law/index.ts';
import { namesOf } from '../application/role-names.ts';
import { GATE_RULES } from './gate-rules.ts';
import type { JsonSchema } from './json-schema.ts';

function stageNamed(stage: MachineName): { stage: string; name: string } {
  const entry = GLOSSARY.find(({ kind, english }) => kind === 'stage' && english === stage);
  return { stage, name: entry?.dutch ?? 'dossier' };
}

function ruleNamed(id: string): { rule: string; title: string; citation: string } {
  const { title, versions } = ruleOf(id);
  return { rule: id, title, citation: versions.at(-1)?.citation ?? '' };
}

/**
 * `x-huisverbod-stage`, `-roles` (empty: the engine alone), `-rules` (that can refuse it) and `-mandate` (the power that a mayor may
 * leave to a hulpofficier); the last two only where there are any.
 */
export function extensionsOf(type: EventType): JsonSchema {
  const { owner, roles, power } = EVENT_CATALOGUE[type];
  const rules = GATE_RULES[type] ?? [];
  return {
    'x-huisverbod-stage': stageNamed(owner),
    'x-huisverbod-roles': roles.map((role) => ({ role, name: namesOf([role]) })),
    ...(rules.length === 0 ? {} : { 'x-huisverbod-rules': rules.map(ruleNamed) }),
    ...(power === undefined ? {} : { 'x-huisverbod-mandate': ruleNamed(power) }),
  };
}
