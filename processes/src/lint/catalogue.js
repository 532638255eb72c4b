import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, here } from './linting.js';

/** The step library as its classes declare it: the catalogue and the modeler's element templates. */
const sources = path.resolve(here, '../main/java');
const templates = path.resolve(here, '../main/resources/element-templates');

const text = (source, name) => new RegExp(`\\b${name}\\s*=\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(source)?.[1].replaceAll('\\"', '"');
const parts = (source, annotation) => source.split(`@${annotation}(`).slice(1);

function stepOf(source) {
  const joined = source.replace(/"\s*\+\s*"/g, '');
  const step = /@Step\(([\s\S]*?)\)\s*@Named\("(\w+)"\)/.exec(joined);
  if (!step) {
    return [];
  }
  const [, declared, name] = step;
  const inputs = parts(declared.split(/\boutputs = /)[0], 'Input').map(input => ({
    name: text(input, 'name'),
    en: text(input, 'en'),
    required: !/required = false/.test(input),
    value: text(input, 'value') || '',
    options: [...(/options = (\{[^}]*\}|"[^"]*")/.exec(input)?.[1] || '').matchAll(/"([^"]*)"/g)].map(match => match[1])
  }));
  const outputs = parts(declared, 'Output').map(output => ({ name: text(output, 'name'), en: text(output, 'en') }));
  return [{ name, en: text(declared, 'en'), it: text(declared, 'it'), help: text(declared, 'help'), inputs, outputs }];
}

async function steps() {
  const files = await filesUnder(sources, 'Step.java');
  const found = await Promise.all(files.map(async file => stepOf(await readFile(file, 'utf8'))));
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function templateOf(step) {
  return {
    $schema: 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json',
    name: step.en,
    id: `org.sportello.step.${step.name}`,
    description: step.help,
    appliesTo: ['bpmn:ServiceTask'],
    properties: [
      { type: 'Hidden', value: `\${${step.name}}`, binding: { type: 'property', name: 'camunda:delegateExpression' } },
      ...step.inputs.map(input => ({
        label: input.en,
        type: input.options.length ? 'Dropdown' : 'String',
        ...(input.options.length ? { choices: input.options.map(option => ({ name: option, value: option })) } : {}),
        ...(input.value ? { value: input.value } : {}),
        binding: { type: 'camunda:inputParameter', name: input.name },
        constraints: { notEmpty: input.required }
      }))
    ]
  };
}

function lineOf(step) {
  const inputs = step.inputs.map(input => `\`${input.name}\`${input.required ? '' : ' (optional)'}: ${input.en}${input.options.length ? ` (${input.options.join(', ')})` : ''}`);
  const outputs = step.outputs.map(output => `\`${output.name}\`: ${output.en}`);
  return `| \`${step.name}\` | ${step.en} / ${step.it} | ${step.help} | ${inputs.join('; ') || '-'} | ${outputs.join('; ') || '-'} |`;
}

/** The files that the classes' declarations call for, by absolute path. */
export async function catalogue() {
  const all = await steps();
  const lines = ['# The step library', '', 'What a diagram may name in `camunda:delegateExpression`. Made from the `@Step` declarations by `npm run catalogue` in `processes/src/lint`.', '',
    '| step | name | what it does | inputs | variables it sets |', '| --- | --- | --- | --- | --- |', ...all.map(lineOf), ''];
  return new Map([
    [path.resolve(here, '../../../docs/steps.md'), lines.join('\n')],
    ...all.map(step => [path.join(templates, `${step.name}.json`), JSON.stringify(templateOf(step), null, 2) + '\n'])
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(templates, { recursive: true });
  for (const [file, content] of await catalogue()) {
    await writeFile(file, content);
  }
}
