import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { diagramsFolder, filesUnder, findings, here, localRules } from '../linting.js';

const broken = path.join(here, 'broken');

test('every rule of ours has a diagram that breaks it', async () => {
  const files = (await readdir(broken)).map(file => path.basename(file, '.bpmn')).sort();
  assert.deepEqual(files, [...await localRules(), 'sound'].sort());
});

for (const rule of await localRules()) {
  test(`${rule} rejects the diagram that breaks it`, async () => {
    const rules = (await findings(path.join(broken, `${rule}.bpmn`))).map(finding => finding.rule);
    assert.ok(rules.includes(`sportello/${rule}`), `found only: ${rules}`);
  });
}

test('the diagram from which the broken ones were made has no findings but its name', async () => {
  const found = await findings(path.join(broken, 'sound.bpmn'));
  assert.deepEqual(found.map(finding => finding.rule), ['process-id']);
});

for (const file of await filesUnder(diagramsFolder, '.bpmn')) {
  test(`${path.basename(file)} has no findings`, async () => {
    assert.deepEqual(await findings(file), []);
  });
}
