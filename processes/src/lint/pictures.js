import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diagramsFolder, filesUnder, here } from './linting.js';

export const picturesFolder = path.resolve(here, '../../../docs/processes');
export const record = path.join(picturesFolder, 'rendered.json');

/** Every diagram and table that has a picture, as a path below the diagrams' folder. */
export async function drawn() {
  const files = [...await filesUnder(diagramsFolder, '.bpmn'), ...await filesUnder(diagramsFolder, '.dmn')];
  return files.map(file => path.relative(diagramsFolder, file).split(path.sep).join('/'));
}

export async function hashOf(file) {
  return createHash('sha256').update(await readFile(path.join(diagramsFolder, file))).digest('hex');
}

/** The pictures of a diagram: a table is shown as the viewer shows it, as a PNG alone. */
export function picturesOf(file) {
  const name = path.basename(file).replace(/\.(bpmn|dmn)$/, '');
  return file.endsWith('.bpmn') ? [`${name}.svg`, `${name}.png`] : [`${name}.png`];
}
