/** The engine refuses or keeps forever what does not say how long it is kept. */
export default function() {
  return {
    check(node, reporter) {
      if (node.$type === 'bpmn:Process' && node.isExecutable && !node.historyTimeToLive) {
        reporter.report(node.id, 'historyTimeToLive is missing');
      }
    }
  };
}
