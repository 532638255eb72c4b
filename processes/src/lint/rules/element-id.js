/** An element's id is `<Type>_<PascalName>`, so that a trail is readable without the diagram. */
const PREFIXES = {
  'bpmn:StartEvent': 'StartEvent',
  'bpmn:EndEvent': 'EndEvent',
  'bpmn:BoundaryEvent': 'BoundaryEvent',
  'bpmn:IntermediateCatchEvent': 'CatchEvent',
  'bpmn:IntermediateThrowEvent': 'ThrowEvent',
  'bpmn:UserTask': 'UserTask',
  'bpmn:ServiceTask': 'ServiceTask',
  'bpmn:BusinessRuleTask': 'BusinessRuleTask',
  'bpmn:ReceiveTask': 'ReceiveTask',
  'bpmn:CallActivity': 'CallActivity',
  'bpmn:SubProcess': 'SubProcess',
  'bpmn:ExclusiveGateway': 'Gateway',
  'bpmn:ParallelGateway': 'Gateway',
  'bpmn:EventBasedGateway': 'Gateway',
  'bpmn:SequenceFlow': 'Flow',
  'bpmn:Message': 'Message'
};

export default function() {
  return {
    check(node, reporter) {
      const prefix = PREFIXES[node.$type];
      if (prefix && !new RegExp(`^${prefix}_[A-Z][A-Za-z0-9]*$`).test(node.id)) {
        reporter.report(node.id, `The id must read ${prefix}_<PascalName>`);
      }
    }
  };
}
