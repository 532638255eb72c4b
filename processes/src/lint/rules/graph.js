/** What the rules ask of a scope (a process or a sub-process): its nodes and who follows whom. */
export function nodesOf(scope) {
  return (scope.flowElements || []).filter(element => element.$instanceOf('bpmn:FlowNode'));
}

export function boundariesOf(node) {
  return nodesOf(node.$parent).filter(other => other.attachedToRef === node);
}

/** The nodes that may come next; a boundary event counts as a way out of what it stands on. */
export function nextOf(node) {
  const flows = (node.outgoing || []).map(flow => flow.targetRef);
  return [...flows, ...boundariesOf(node)].filter(Boolean);
}

export function reachableFrom(node) {
  const seen = new Set();
  const open = nextOf(node);
  while (open.length) {
    const next = open.pop();
    if (!seen.has(next)) {
      seen.add(next);
      open.push(...nextOf(next));
    }
  }
  return seen;
}

export function isScope(node) {
  return node.$type === 'bpmn:Process' || node.$type === 'bpmn:SubProcess';
}

export function hasDefinition(node, type) {
  return (node.eventDefinitions || []).some(definition => definition.$type === type);
}

/** The value of a camunda:property of an element, or undefined. */
export function propertyOf(element, name) {
  for (const extension of element.extensionElements?.values || []) {
    if (extension.$type === 'camunda:Properties') {
      for (const property of extension.values || []) {
        if (property.name === name) {
          return property.value;
        }
      }
    }
  }
  return undefined;
}
