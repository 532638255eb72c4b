import { isScope, nodesOf, reachableFrom } from './graph.js';

/** From every loop a road leads out to an end event. */
export default function() {
  return {
    check(scope, reporter) {
      if (!isScope(scope)) {
        return;
      }
      for (const node of nodesOf(scope)) {
        const reachable = reachableFrom(node);
        const ends = [...reachable].some(next => next.$type === 'bpmn:EndEvent');
        if (reachable.has(node) && !ends) {
          reporter.report(node.id, 'No road leads out of this loop to an end event');
        }
      }
    }
  };
}
