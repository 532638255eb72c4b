import { propertyOf } from './graph.js';

/** Whatever has a name has it in sentence case and in Italian too; an action is named in both, and does not name its element. */
const NAMED = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Process'];

export default function() {
  return {
    check(node, reporter) {
      if (!NAMED.some(type => node.$instanceOf(type))) {
        return;
      }
      if (node.name && !propertyOf(node, 'label.it')) {
        reporter.report(node.id, 'The Italian label (property label.it) is missing');
      }
      if (propertyOf(node, 'action') && !propertyOf(node, 'label.en')) {
        reporter.report(node.id, "The action's English label (property label.en) is missing");
      }
      if (node.name && ![undefined, node.name].includes(propertyOf(node, 'label.en')) && !propertyOf(node, 'name.it')) {
        reporter.report(node.id, 'The action has another name: the Italian one of the element (property name.it) is missing');
      }
      if (node.name && node.name[0] !== node.name[0].toUpperCase()) {
        reporter.report(node.id, 'A label begins with a capital letter');
      }
    }
  };
}
