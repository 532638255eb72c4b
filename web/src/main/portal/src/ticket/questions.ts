import type { ActionField, Schemas } from '../platform/api/client';
import { body, complaints, type Complaint, type Values } from './actionForm';

export type Question = Schemas['Question'];
export type Answer = string | number | boolean;

const TYPES: Record<Question['type'], ActionField['type']> = {
  text: 'string',
  'long-text': 'text',
  number: 'long',
  date: 'date',
  'yes-no': 'enum',
  choice: 'enum',
};

/** A question as a field of a form; a yes or no that nobody has given yet is neither. */
export function asField(question: Question, yes: string, no: string): ActionField {
  return {
    id: question.code,
    type: TYPES[question.type],
    label: question.label,
    required: question.required,
    options:
      question.type === 'yes-no'
        ? [
            { value: 'true', label: { it: yes, en: yes } },
            { value: 'false', label: { it: no, en: no } },
          ]
        : question.options.map(({ value, name }) => ({ value, label: name })),
    defaultValue: null,
  };
}

/** The answers as the API takes them: what was not answered, or is not asked any more, is left out. */
export function answers(questions: Question[], values: Values): Record<string, Answer> {
  const filled = body(
    questions.map((question) => asField(question, '', '')),
    values,
  );
  return Object.fromEntries(
    questions.flatMap(({ code, type }) => {
      const value = filled[code];
      if (value === undefined || value instanceof File) return [];
      return [[code, type === 'yes-no' ? value === 'true' : value]];
    }),
  );
}

/** What is wrong with the answers, by question. */
export function unanswered(questions: Question[], values: Values): Partial<Record<string, Complaint>> {
  return complaints(
    questions.map((question) => asField(question, '', '')),
    values,
  );
}
