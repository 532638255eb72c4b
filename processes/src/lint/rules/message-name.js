/** Message names are global: `<feature>.<whatHappened>`, or `ticket.action.<id>` for an action. */
const NAME = /^[a-z][a-zA-Z]*\.(action\.[a-z][a-z-]*|[a-z][a-zA-Z]*)$/;

export default function() {
  return {
    check(node, reporter) {
      if (node.$type === 'bpmn:Message' && !NAME.test(node.name || '')) {
        reporter.report(node.id, `The message name '${node.name}' is not <feature>.<whatHappened>`);
      }
    }
  };
}
