import type { Schemas } from '../../platform/api/client';
import type { Advice } from './advise';

/** The server's rules that say of an element what one of BPMN lint says too. */
const SAME: Record<string, string[]> = {
  'no-implicit-end': ['dead-end'],
  'label-required': ['label-missing', 'language-missing'],
  'no-bpmndi': ['no-layout'],
  'start-event-required': ['no-end'],
  'end-event-required': ['no-end'],
};

/** The advice that no finding has given already. */
export function beyond(advice: Advice[], findings: Pick<Schemas['Finding'], 'element' | 'rule'>[]): Advice[] {
  return advice.filter(
    (one) =>
      !findings.some(
        (finding) => finding.element === one.element && SAME[one.rule]?.includes(finding.rule) === true,
      ),
  );
}
