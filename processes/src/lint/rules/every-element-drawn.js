/** Every node and every flow stands in the drawing, so that nothing runs unseen. */
export default function() {
  return {
    check(node, reporter) {
      if (node.$type !== 'bpmn:Definitions') {
        return;
      }
      const drawn = new Set();
      for (const diagram of node.diagrams || []) {
        for (const shape of diagram.plane?.planeElement || []) {
          const placed = shape.bounds || (shape.waypoint || []).length > 1;
          if (placed && shape.bpmnElement) {
            drawn.add(shape.bpmnElement);
          }
        }
      }
      const visit = scope => {
        for (const element of scope.flowElements || []) {
          if (!drawn.has(element)) {
            reporter.report(element.id, 'The element is not drawn');
          }
          visit(element);
        }
      };
      (node.rootElements || []).forEach(visit);
    }
  };
}
