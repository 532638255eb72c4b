import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { drawn, hashOf, picturesFolder, picturesOf, record } from '../pictures.js';

const hashes = JSON.parse(await readFile(record, 'utf8'));

for (const file of await drawn()) {
  test(`the pictures of ${file} show it as it is (else: npm run render)`, async () => {
    assert.equal(hashes[file], await hashOf(file));
    for (const picture of picturesOf(file)) {
      await access(path.join(picturesFolder, picture));
    }
  });
}

test('no picture is recorded of a diagram that is gone', async () => {
  assert.deepEqual(Object.keys(hashes).sort(), (await drawn()).sort());
});
