import type { Language } from '../../platform/i18n/i18n';
import type { Step } from '../draftQueries';

/** A template of the properties panel, as its JSON schema has it. */
export interface Template {
  name: string;
  id: string;
  description: string;
  appliesTo: string[];
  properties: Record<string, unknown>[];
}

const PREFIX = 'org.sportello.step.';

/** The step library as element templates, in the reader's language. */
export function templatesOf(steps: Step[], language: Language): Template[] {
  return steps.map((step) => ({
    name: step.title[language],
    id: PREFIX + step.name,
    description: step.help[language],
    appliesTo: ['bpmn:ServiceTask'],
    properties: [
      {
        type: 'Hidden',
        value: `\${${step.name}}`,
        binding: { type: 'property', name: 'camunda:delegateExpression' },
      },
      ...step.inputs.map((input) => ({
        label: input.label[language],
        type: input.options.length > 0 ? 'Dropdown' : 'String',
        ...(input.options.length > 0
          ? { choices: input.options.map((option) => ({ name: option, value: option })) }
          : {}),
        ...(input.value === '' ? {} : { value: input.value }),
        binding: { type: 'camunda:inputParameter', name: input.name },
        constraints: { notEmpty: input.required },
      })),
    ],
  }));
}

/** The step that a delegate expression names, if it is one of the library. */
export function stepNamed(steps: Step[], expression: unknown): Step | undefined {
  const name =
    typeof expression === 'string' ? /^\s*[#$]\{\s*(\w+)\s*\}\s*$/.exec(expression)?.[1] : undefined;
  return steps.find((step) => step.name === name);
}
