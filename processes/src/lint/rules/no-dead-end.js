import { isScope, nodesOf } from './graph.js';

/** Every road ends in an end event that says how it ended. */
export default function() {
  return {
    check(scope, reporter) {
      if (!isScope(scope)) {
        return;
      }
      for (const node of nodesOf(scope)) {
        const isOnItsOwn = node.$type === 'bpmn:EndEvent' || node.triggeredByEvent;
        if (!isOnItsOwn && !(node.outgoing || []).length) {
          reporter.report(node.id, 'The road stops here without an end event');
        }
      }
    }
  };
}
