import {
  CheckboxEntry,
  isCheckboxEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  Group,
  ListGroup,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import type { Step } from '../draftQueries';
import type { Language } from '../../platform/i18n/i18n';
import { fieldsOf, type FormField, propertyOf, setFields, setProperties } from './extensions';
import { stepNamed, type Template } from './templates';
import type { ElementTemplates, Modeling, Services, Shape } from './types';

/** What the groups of our own say, by the names that they have in the portal's words. */
export type GroupWords = Record<
  | 'names'
  | 'english'
  | 'italian'
  | 'task'
  | 'action'
  | 'actionHelp'
  | 'form'
  | 'field'
  | 'fieldId'
  | 'fieldType'
  | 'required'
  | 'step'
  | 'stepNone'
  | `role.${string}`
  | `type.${string}`,
  string
>;

const ROLES = ['supervisor', 'frontdesk', 'agent', 'specialist', 'product-manager', 'requester'] as const;
const TYPES = ['string', 'text', 'long', 'boolean', 'date', 'enum', 'person', 'file'] as const;

/** Groups that only programmers have a use for; what stands in them is refused or stays as it is. */
const HIDDEN = [
  'CamundaPlatform__Form',
  'CamundaPlatform__FormData',
  'CamundaPlatform__TaskListener',
  'CamundaPlatform__ExecutionListener',
  'CamundaPlatform__FieldInjection',
  'CamundaPlatform__ConnectorInput',
  'CamundaPlatform__ConnectorOutput',
  'CamundaPlatform__Tasklist',
  'CamundaPlatform__CandidateStarter',
  'CamundaPlatform__ExternalTask',
];

interface Entry {
  id: string;
  element: Shape;
  component: (props: { element: Shape }) => unknown;
  isEdited: unknown;
}

interface PanelGroup {
  id: string;
  label?: string;
  component?: unknown;
  entries?: Entry[];
  [property: string]: unknown;
}

/** What the groups are made from. */
export interface GroupSource {
  words: GroupWords;
  language: Language;
  steps: Step[];
  templates: Template[];
}

const NAMED = /^bpmn:(?!TextAnnotation|Association|Group|Collaboration|Participant|Lane)/;

/** Names in both languages, who may act, the form, and the step of the library: what owners decide on an element. */
export class OwnGroups {
  static readonly $inject = ['propertiesPanel', 'injector', 'config.ownGroups'];

  constructor(
    panel: { registerProvider(priority: number, provider: OwnGroups): void },
    private readonly services: Services,
    private readonly source: GroupSource,
  ) {
    panel.registerProvider(200, this);
  }

  getGroups(element: Shape): (groups: PanelGroup[]) => PanelGroup[] {
    return (groups) => {
      const others = groups.filter((one) => !HIDDEN.includes(one.id));
      const [first, ...rest] = others;
      const own = NAMED.test(element.type) ? this.groups(element) : [];
      return first ? [first, ...own, ...rest] : own;
    };
  }

  private groups(element: Shape): PanelGroup[] {
    const isTask = element.type === 'bpmn:UserTask';
    const isStep = element.type === 'bpmn:ServiceTask';
    return [
      this.names(element),
      ...(isTask ? [this.task(element), this.form(element)] : []),
      ...(isStep ? this.step(element) : []),
    ];
  }

  private group(id: string, label: string, entries: Entry[]): PanelGroup {
    return { id: `sportello-${id}`, label, component: Group, entries, shouldOpen: true };
  }

  private text(
    element: Shape,
    id: string,
    label: string,
    get: () => string,
    set: (value: string) => void,
    description?: string,
  ): Entry {
    const debounce = this.services.get<unknown>('debounceInput');
    return {
      id: `sportello-${id}`,
      element,
      component: (props) =>
        TextFieldEntry({
          element: props.element,
          id: `sportello-${id}`,
          label,
          getValue: get,
          setValue: (value: string | undefined) => set(value ?? ''),
          debounce,
          description,
        }),
      isEdited: isTextFieldEntryEdited,
    };
  }

  private checkbox(
    element: Shape,
    id: string,
    label: string,
    get: () => boolean,
    set: (value: boolean) => void,
  ): Entry {
    return {
      id: `sportello-${id}`,
      element,
      component: (props) =>
        CheckboxEntry({ element: props.element, id: `sportello-${id}`, label, getValue: get, setValue: set }),
      isEdited: isCheckboxEntryEdited,
    };
  }

  private select(
    element: Shape,
    id: string,
    label: string,
    options: { value: string; label: string }[],
    get: () => string,
    set: (value: string) => void,
    description?: string,
  ): Entry {
    return {
      id: `sportello-${id}`,
      element,
      component: (props) =>
        SelectEntry({
          element: props.element,
          id: `sportello-${id}`,
          label,
          getOptions: () => options,
          getValue: get,
          setValue: set,
          description,
        }),
      isEdited: isSelectEntryEdited,
    };
  }

  private names(element: Shape): PanelGroup {
    const { words } = this.source;
    const modeling = this.services.get<Modeling>('modeling');
    return this.group('names', words.names, [
      this.text(
        element,
        'name-en',
        words.english,
        () => element.businessObject.name ?? '',
        (name) => {
          modeling.updateProperties(element, { name: name === '' ? undefined : name });
          if (propertyOf(element, 'label.en') !== '')
            setProperties(this.services, element, { 'label.en': name });
        },
      ),
      this.text(
        element,
        'name-it',
        words.italian,
        () => propertyOf(element, 'label.it'),
        (name) => setProperties(this.services, element, { 'label.it': name }),
      ),
    ]);
  }

  private task(element: Shape): PanelGroup {
    const { words } = this.source;
    const modeling = this.services.get<Modeling>('modeling');
    const roles = () => {
      const said = element.businessObject.get('camunda:candidateGroups');
      return typeof said === 'string' ? said.split(',').flatMap((role) => role.trim() || []) : [];
    };
    return this.group('task', words.task, [
      ...ROLES.map((role) =>
        this.checkbox(
          element,
          `role-${role}`,
          words[`role.${role}`] ?? role,
          () => roles().includes(role),
          (isChosen) => {
            const chosen = isChosen ? [...roles(), role] : roles().filter((one) => one !== role);
            modeling.updateProperties(element, { 'camunda:candidateGroups': chosen.join(',') || undefined });
          },
        ),
      ),
      this.text(
        element,
        'action',
        words.action,
        () => propertyOf(element, 'action'),
        (action) => setProperties(this.services, element, { action }),
        words.actionHelp,
      ),
    ]);
  }

  private form(element: Shape): PanelGroup {
    const { words } = this.source;
    const fields = fieldsOf(element);
    const set = (wanted: FormField[]) => setFields(this.services, element, wanted);
    const change = (at: number, part: Partial<FormField>) =>
      set(fieldsOf(element).map((one, place) => (place === at ? { ...one, ...part } : one)));
    return {
      id: 'sportello-form',
      label: words.form,
      component: ListGroup,
      add: () => {
        const taken = new Set(fieldsOf(element).map((one) => one.id));
        let number = taken.size + 1;
        while (taken.has(`field${number}`)) number++;
        set([
          ...fieldsOf(element),
          { id: `field${number}`, type: 'string', en: '', it: '', required: false },
        ]);
      },
      items: fields.map((field, at) => {
        const now = () => fieldsOf(element)[at] ?? field;
        return {
          id: `sportello-field-${at}`,
          label: field[this.source.language] || field.id || words.field,
          remove: () => set(fieldsOf(element).filter((_, place) => place !== at)),
          entries: [
            this.text(
              element,
              `field-${at}-id`,
              words.fieldId,
              () => now().id,
              (id) => change(at, { id }),
            ),
            this.select(
              element,
              `field-${at}-type`,
              words.fieldType,
              TYPES.map((type) => ({ value: type, label: words[`type.${type}`] ?? type })),
              () => now().type,
              (type) => change(at, { type }),
            ),
            this.text(
              element,
              `field-${at}-en`,
              words.english,
              () => now().en,
              (en) => change(at, { en }),
            ),
            this.text(
              element,
              `field-${at}-it`,
              words.italian,
              () => now().it,
              (it) => change(at, { it }),
            ),
            this.checkbox(
              element,
              `field-${at}-required`,
              words.required,
              () => now().required,
              (required) => change(at, { required }),
            ),
          ],
        };
      }),
    };
  }

  /** A task that names a step without its template: which step it is, and another one in its place. */
  private step(element: Shape): PanelGroup[] {
    const templates = this.services.get<ElementTemplates>('elementTemplates');
    if (templates.get(element)) return [];
    const { words, steps, language, templates: all } = this.source;
    const named = () => stepNamed(steps, element.businessObject.get('camunda:delegateExpression'));
    const options = steps
      .map((step) => ({ value: step.name, label: step.title[language] }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
    return [
      this.group('step', words.step, [
        this.select(
          element,
          'step',
          words.step,
          [{ value: '', label: words.stepNone }, ...options],
          () => named()?.name ?? '',
          (name) => {
            const template = all.find((one) => one.id.endsWith(`.${name}`));
            if (template) templates.applyTemplate(element, template);
          },
          named()?.help[language],
        ),
      ]),
    ];
  }
}

export const OwnGroupsModule = { __init__: ['ownGroups'], ownGroups: ['type', OwnGroups] };
