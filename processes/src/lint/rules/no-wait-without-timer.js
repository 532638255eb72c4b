import { boundariesOf, hasDefinition } from './graph.js';

/** Nothing waits for a person or a message without a timer beside it (003-15). */
const TIMER = 'bpmn:TimerEventDefinition';

function hasTimer(node) {
  return boundariesOf(node).some(event => hasDefinition(event, TIMER));
}

function inTimedScope(node) {
  for (let scope = node.$parent; scope?.$type === 'bpmn:SubProcess'; scope = scope.$parent) {
    if (hasTimer(scope)) {
      return true;
    }
  }
  return false;
}

function isBesideTimer(event) {
  return (event.incoming || [])
    .map(flow => flow.sourceRef)
    .filter(source => source.$type === 'bpmn:EventBasedGateway')
    .some(gateway => gateway.outgoing.some(flow => hasDefinition(flow.targetRef, TIMER)));
}

function isWait(node) {
  return ['bpmn:UserTask', 'bpmn:ReceiveTask'].includes(node.$type)
    || (node.$type === 'bpmn:IntermediateCatchEvent' && !hasDefinition(node, TIMER));
}

export default function() {
  return {
    check(node, reporter) {
      if (isWait(node) && !hasTimer(node) && !inTimedScope(node) && !isBesideTimer(node)) {
        reporter.report(node.id, 'A wait needs a timer: on it, beside it, or around it');
      }
    }
  };
}
