import type { Step } from '../draftQueries';
import { setFields, setProperties } from './extensions';
import type { Template } from './templates';
import type {
  BpmnFactory,
  ElementFactory,
  ElementTemplates,
  Moddle,
  Modeling,
  Services,
  Shape,
} from './types';

const GAP = 60;

interface Canvas {
  scrollToElement(element: Shape): void;
}

interface Spaces {
  createSpace(
    moving: Shape[],
    resizing: Shape[],
    delta: { x: number; y: number },
    direction: 'e',
    start: number,
  ): void;
}

interface Registry {
  filter(test: (element: Shape) => boolean): Shape[];
  get(id: string): Shape | undefined;
}

/** What stands behind an element is moved to the right, so that another one fits in between. */
function makeRoom(services: Services, flow: Shape, width: number): void {
  const { source, target } = flow;
  if (!source || !target) return;
  const free = target.x - (source.x + source.width);
  const wanted = width + 2 * GAP;
  if (target.x < source.x + source.width || free >= wanted) return;
  const start = source.x + source.width + Math.floor(free / 2);
  const moving = services
    .get<Registry>('elementRegistry')
    .filter((one) => one.parent === target.parent && !one.waypoints && one.x >= start);
  services.get<Spaces>('modeling').createSpace(moving, [], { x: wanted - free, y: 0 }, 'e', start);
}

/** Puts a new element on the one flow that leaves an element, or behind it where there is no such flow. */
function insertAfter(services: Services, source: Shape, made: Shape): Shape {
  const modeling = services.get<Modeling>('modeling');
  const flows = (source.outgoing ?? []).filter((one) => one.type === 'bpmn:SequenceFlow');
  const flow = flows.length === 1 ? flows[0] : undefined;
  const middle = source.y + source.height / 2;
  if (!flow) {
    return modeling.appendShape(source, made, {
      x: source.x + source.width + GAP + made.width / 2,
      y: middle,
    });
  }
  makeRoom(services, flow, made.width);
  const points = flow.waypoints ?? [];
  const [first, second] = points;
  const at =
    first && second
      ? { x: first.x + Math.min(GAP + made.width / 2, Math.abs(second.x - first.x) / 2), y: first.y }
      : { x: source.x + source.width + GAP + made.width / 2, y: middle };
  return modeling.createShape(made, at, flow);
}

function settle(services: Services, shape: Shape): Shape {
  services.get<{ select(element: Shape): void }>('selection').select(shape);
  services.get<Canvas>('canvas').scrollToElement(shape);
  return shape;
}

/** A step of the library behind an element. */
export function insertStep(services: Services, source: Shape, step: Step, template: Template): Shape {
  const made = services.get<ElementFactory>('elementFactory').createShape({ type: 'bpmn:ServiceTask' });
  const plain = insertAfter(services, source, made);
  const shape = services.get<ElementTemplates>('elementTemplates').applyTemplate(plain, template);
  services.get<Modeling>('modeling').updateProperties(shape, { name: step.title.en });
  setProperties(services, shape, { 'label.it': step.title.it });
  return settle(services, shape);
}

/** A task for people behind an element: an approval by the supervisor, with its form. */
export function insertApproval(services: Services, source: Shape): Shape {
  const registry = services.get<Registry>('elementRegistry');
  const factory = services.get<BpmnFactory>('bpmnFactory');
  let id = 'UserTask_Approval';
  for (let number = 2; registry.get(id) !== undefined; number++) id = `UserTask_Approval${number}`;
  const task = factory.create('bpmn:UserTask', {
    id,
    name: 'Approve',
    'camunda:candidateGroups': 'supervisor',
  });
  const made = services
    .get<ElementFactory>('elementFactory')
    .createShape({ type: 'bpmn:UserTask', businessObject: task });
  const shape = insertAfter(services, source, made);
  setProperties(services, shape, { action: 'approve', 'label.it': 'Approva', 'label.en': 'Approve' });
  setFields(services, shape, [
    { id: 'approved', type: 'boolean', en: 'Approved', it: 'Approvato', required: true },
    { id: 'remark', type: 'text', en: 'Remark', it: 'Nota', required: false },
  ]);
  return settle(services, shape);
}

/** A timer on a task that waits, which goes on where the task goes on. */
export function addTimer(services: Services, task: Shape, period: string): Shape {
  const modeling = services.get<Modeling>('modeling');
  const factory = services.get<BpmnFactory>('bpmnFactory');
  const next = (task.outgoing ?? []).find((one) => one.type === 'bpmn:SequenceFlow')?.target;
  const shape = modeling.createShape(
    services.get<ElementFactory>('elementFactory').createShape({
      type: 'bpmn:BoundaryEvent',
      eventDefinitionType: 'bpmn:TimerEventDefinition',
    }),
    { x: task.x + task.width * 0.75, y: task.y + task.height },
    task,
    { attach: true },
  );
  const [definition] = (shape.businessObject['eventDefinitions'] ?? []) as Moddle[];
  if (definition) {
    const timeDuration = factory.create('bpmn:FormalExpression', { body: period });
    timeDuration.$parent = definition;
    modeling.updateModdleProperties(shape, definition, { timeDuration });
  }
  modeling.updateProperties(shape, { name: 'Wait too long' });
  setProperties(services, shape, { 'label.it': 'Attesa troppo lunga' });
  if (next) modeling.connect(shape, next);
  return settle(services, shape);
}
