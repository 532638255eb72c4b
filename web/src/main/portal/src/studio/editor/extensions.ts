import type { BpmnFactory, Moddle, Modeling, Services, Shape } from './types';

/** A field of a form that people fill in. */
export interface FormField {
  id: string;
  type: string;
  en: string;
  it: string;
  required: boolean;
}

function extensions(element: Shape): Moddle[] {
  const found = element.businessObject['extensionElements'] as Moddle | undefined;
  return (found?.['values'] as Moddle[] | undefined) ?? [];
}

function listed(owner: Moddle | undefined, property: string): Moddle[] {
  return (owner?.[property] as Moddle[] | undefined) ?? [];
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Puts an extension in the place of the one of its kind, in one change that can be undone. */
function replace(services: Services, element: Shape, type: string, made: Moddle | undefined): void {
  const modeling = services.get<Modeling>('modeling');
  const factory = services.get<BpmnFactory>('bpmnFactory');
  const owner = element.businessObject;
  const values = [...extensions(element).filter((one) => one.$type !== type), ...(made ? [made] : [])];
  const present = owner['extensionElements'] as Moddle | undefined;
  if (present) {
    values.forEach((one) => (one.$parent = present));
    modeling.updateModdleProperties(element, present, { values });
    return;
  }
  const fresh = factory.create('bpmn:ExtensionElements', { values });
  fresh.$parent = owner;
  values.forEach((one) => (one.$parent = fresh));
  modeling.updateModdleProperties(element, owner, { extensionElements: fresh });
}

const PROPERTIES = 'camunda:Properties';
const FORM = 'camunda:FormData';

/** A property of the element itself, such as `label.it`; empty where it has none. */
export function propertyOf(element: Shape, name: string): string {
  const all = listed(
    extensions(element).find((one) => one.$type === PROPERTIES),
    'values',
  );
  return said(all.find((one) => one.name === name)?.['value']);
}

/** Sets some properties of the element; an empty one goes. */
export function setProperties(services: Services, element: Shape, wanted: Record<string, string>): void {
  const factory = services.get<BpmnFactory>('bpmnFactory');
  const others = listed(
    extensions(element).find((one) => one.$type === PROPERTIES),
    'values',
  ).filter((one) => !(said(one.name) in wanted));
  const set = Object.entries(wanted)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => factory.create('camunda:Property', { name, value }));
  const values = [...others, ...set];
  const made = values.length === 0 ? undefined : factory.create(PROPERTIES, { values });
  values.forEach((one) => {
    if (made) one.$parent = made;
  });
  replace(services, element, PROPERTIES, made);
}

/** The fields of the form that whoever does the task fills in. */
export function fieldsOf(element: Shape): FormField[] {
  const form = extensions(element).find((one) => one.$type === FORM);
  return listed(form, 'fields').map(fieldOf);
}

function fieldOf(field: Moddle): FormField {
  const properties = listed(field['properties'] as Moddle | undefined, 'values');
  const constraints = listed(field['validation'] as Moddle | undefined, 'constraints');
  return {
    id: said(field.id),
    type: said(field['type']),
    en: said(field['label']),
    it: said(properties.find((one) => one.id === 'label.it')?.['value']),
    required: constraints.some((one) => one.name === 'required'),
  };
}

/** Sets the fields of a form; what a field has beyond what is edited here stays with it. */
export function setFields(services: Services, element: Shape, wanted: FormField[]): void {
  const factory = services.get<BpmnFactory>('bpmnFactory');
  const form = extensions(element).find((one) => one.$type === FORM);
  const before = listed(form, 'fields');
  const fields = wanted.map((field, at) => {
    const old =
      before.find((one) => said(one.id) === field.id) ??
      (wanted.length === before.length ? before[at] : undefined);
    return created(factory, field, old);
  });
  const made = fields.length === 0 ? undefined : factory.create(FORM, { ...kept(form), fields });
  fields.forEach((one) => {
    if (made) one.$parent = made;
  });
  replace(services, element, FORM, made);
}

/** The attributes that another modeller gave it. */
function kept(old: Moddle | undefined): Record<string, unknown> {
  const key: unknown = old?.['businessKey'];
  return key === undefined ? {} : { businessKey: key };
}

function created(factory: BpmnFactory, field: FormField, old: Moddle | undefined): Moddle {
  const child = (type: string, property: string, all: Moddle[]): Moddle | undefined => {
    if (all.length === 0) return undefined;
    const made = factory.create(type, { [property]: all });
    all.forEach((one) => (one.$parent = made));
    return made;
  };
  const properties = listed(old?.['properties'] as Moddle | undefined, 'values').filter(
    (one) => one.id !== 'label.it',
  );
  if (field.it !== '')
    properties.push(factory.create('camunda:Property', { id: 'label.it', value: field.it }));
  const constraints = listed(old?.['validation'] as Moddle | undefined, 'constraints').filter(
    (one) => one.name !== 'required',
  );
  if (field.required) constraints.push(factory.create('camunda:Constraint', { name: 'required' }));
  const parts = {
    properties: child('camunda:Properties', 'values', properties),
    validation: child('camunda:Validation', 'constraints', constraints),
  };
  const made = factory.create('camunda:FormField', {
    id: field.id,
    label: field.en,
    type: field.type,
    ...(old?.['defaultValue'] === undefined ? {} : { defaultValue: old['defaultValue'] }),
    ...(parts.properties ? { properties: parts.properties } : {}),
    ...(parts.validation ? { validation: parts.validation } : {}),
    ...(listed(old, 'values').length > 0 ? { values: listed(old, 'values') } : {}),
  });
  [parts.properties, parts.validation, ...listed(made, 'values')].forEach((one) => {
    if (one) one.$parent = made;
  });
  return made;
}
