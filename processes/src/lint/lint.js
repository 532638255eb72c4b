import path from 'node:path';
import { diagramsFolder, filesUnder, findings } from './linting.js';

let wrong = 0;
for (const file of await filesUnder(diagramsFolder, '.bpmn')) {
  for (const { rule, id, message } of await findings(file)) {
    wrong++;
    console.error(`${path.relative(diagramsFolder, file)}: ${id}: ${message} (${rule})`);
  }
}
if (wrong) {
  console.error(`${wrong} findings`);
  process.exit(1);
}
