import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

export const here = path.dirname(fileURLToPath(import.meta.url));
export const diagramsFolder = path.resolve(here, '../main/resources/processes');

/** The names of our own rules: one file each. */
export async function localRules() {
  const files = await readdir(path.join(here, 'rules'));
  return files.filter(file => file !== 'graph.js').map(file => path.basename(file, '.js')).sort();
}

async function linter() {
  const local = {};
  const rules = {};
  for (const name of await localRules()) {
    local[name] = (await import(`./rules/${name}.js`)).default;
    rules[`sportello/${name}`] = 'error';
  }
  return new Linter({
    config: {
      extends: 'bpmnlint:recommended',
      rules: { ...rules, 'fake-join': 'off', 'superfluous-termination': 'off' }
    },
    resolver: {
      resolveRule: (pkg, name) => pkg === 'bpmnlint-plugin-sportello' ? local[name] : require(`bpmnlint/rules/${name}`),
      resolveConfig: (pkg, name) => require(`bpmnlint/config/${name}`)
    }
  });
}

/** The files under a folder that end so. */
export async function filesUnder(folder, ending) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter(entry => entry.endsWith(ending)).sort().map(entry => path.join(folder, entry));
}

/** What is wrong with a diagram: `{rule, id, message}`, nothing when it is as it should be. */
export async function findings(file) {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement, warnings } = await moddle.fromXML(await readFile(file, 'utf8'));
  const found = warnings.map(warning => ({ rule: 'readable', id: '', message: warning.message }));
  const results = await (await linter()).lint(rootElement);
  for (const [rule, reports] of Object.entries(results)) {
    for (const { id, message } of reports) {
      found.push({ rule, id, message });
    }
  }
  const process = rootElement.rootElements.find(element => element.$type === 'bpmn:Process');
  if (process?.id !== path.basename(file, '.bpmn')) {
    found.push({ rule: 'process-id', id: process?.id, message: "The process id must be the file's name" });
  }
  return found;
}
