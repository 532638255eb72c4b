/** A service task names a step of the library: no classes, no scripts, no connectors. */
export default function() {
  return {
    check(node, reporter) {
      if (node.$type === 'bpmn:ScriptTask') {
        reporter.report(node.id, 'Scripts are not run: use a step of the library');
      }
      if (node.$type === 'bpmn:ServiceTask' && !/^\$\{[a-z][A-Za-z]*\}$/.test(node.delegateExpression || '')) {
        reporter.report(node.id, 'The task names no step (camunda:delegateExpression="${step}")');
      }
    }
  };
}
