import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { catalogue } from '../catalogue.js';
import { diagramsFolder, filesUnder } from '../linting.js';

const files = await catalogue();

for (const [file, content] of files) {
  test(`${path.basename(file)} says what the classes declare (else: npm run catalogue)`, async () => {
    assert.equal(await readFile(file, 'utf8'), content);
  });
}

test('every step that a diagram names is in the catalogue', async () => {
  const known = new Set([...files.keys()].map(file => path.basename(file, '.json')));
  for (const file of await filesUnder(diagramsFolder, '.bpmn')) {
    for (const [, step] of (await readFile(file, 'utf8')).matchAll(/delegateExpression="\$\{(\w+)\}"/g)) {
      assert.ok(known.has(step), `${path.basename(file)} names ${step}`);
    }
  }
});
