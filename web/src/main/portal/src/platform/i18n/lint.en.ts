/** What BPMN lint's rules advise, with the way out, in English. */
export const lintEn = {
  'lint.title': 'Advice of BPMN lint',
  'lint.about': 'Rules of good drawing: they do not keep you from asking, and whoever approves sees them.',
  'lint.none': 'BPMN lint has no advice.',
  'lint.count_one': 'BPMN lint has a piece of advice:',
  'lint.count_other': 'BPMN lint has {{count}} pieces of advice:',
  'lint.ad-hoc-sub-process':
    'An ad-hoc sub-process has no start and no end: take them out, or use a plain sub-process.',
  'lint.conditional-flows':
    'Flows lead on from here under conditions, but one has none: write its condition, or mark it as the default.',
  'lint.end-event-required': 'There is no end event: add one where the work is done.',
  'lint.event-based-gateway':
    'An event-based gateway waits for at least two events: add another, or wait for the event without a gateway.',
  'lint.event-sub-process-typed-start-event':
    'An event sub-process begins with an event: choose which one (message, timer, error).',
  'lint.global':
    'Something that holds for the whole file (message, error, signal) has no name, shares one with another, or is not used: give it a name of its own, or take it out.',
  'lint.label-required': 'The name is missing: say what happens here.',
  'lint.link-event': 'A link event lacks its other end, or a name: give both the same name.',
  'lint.no-bpmndi': 'The element is not drawn: open and save the file with a BPMN editor.',
  'lint.no-complex-gateway': 'A complex gateway is hard to understand: use exclusive or parallel gateways.',
  'lint.no-disconnected': 'The element is connected to nothing: connect it, or take it out.',
  'lint.no-duplicate-sequence-flows': 'Two equal flows lead from one element to the same one: take one out.',
  'lint.no-gateway-join-fork': 'This gateway joins and forks at once: use two, one to join and one to fork.',
  'lint.no-implicit-split':
    'Several flows leave here without a gateway: put a gateway that says whether one or all are taken.',
  'lint.no-implicit-end': 'The process ends here without saying so: connect the element to an end event.',
  'lint.no-implicit-start':
    'The process begins here without saying so: connect the element to what comes before.',
  'lint.no-inclusive-gateway':
    'An inclusive gateway is hard to understand: use exclusive or parallel gateways.',
  'lint.no-overlapping-elements': 'The element covers another one: move it.',
  'lint.single-blank-start-event': 'There is more than one blank start: leave one.',
  'lint.single-event-definition': 'The event waits for several things at once: make one for each.',
  'lint.start-event-required': 'There is no start event: add one where the process begins.',
  'lint.sub-process-blank-start-event': 'A sub-process begins with a blank start: take its event away.',
  'lint.superfluous-gateway': 'This gateway has one way in and one way out: it decides nothing, take it out.',
  'lint.superfluous-label': 'This name is not needed: a flow without a choice explains itself.',
};
