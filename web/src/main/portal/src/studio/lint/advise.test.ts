import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintEn } from '../../platform/i18n/lint.en';
import { parse } from '../model';
import { advise } from './advise';
import { beyond } from './twice';

const shipped = path.resolve(
  import.meta.dirname,
  '../../../../../../../processes/src/main/resources/processes',
);
const diagrams = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((one) =>
  one.endsWith('.bpmn'),
);

const diagram = (flow: string, shapes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    id="Definitions" targetNamespace="urn:test">
  <bpmn:process id="Process" isExecutable="true">${flow}</bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Process">${shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
const shape = (id: string, x: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="0" width="36" height="36" /></bpmndi:BPMNShape>`;

describe('the advice of BPMN lint', () => {
  it('is none for what is shipped', async () => {
    expect(diagrams.length).toBeGreaterThan(5);
    for (const one of diagrams) {
      const found = await advise(await parse(readFileSync(path.join(shipped, one), 'utf8')));
      expect(found, one).toEqual([]);
    }
  });

  it('names the element and the rule', async () => {
    const found = await advise(
      await parse(
        diagram(
          `<bpmn:startEvent id="Start" name="Begin"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
           <bpmn:endEvent id="End" name="Over"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
           <bpmn:task id="Alone" />
           <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="End" />`,
          shape('Start', 0) + shape('End', 200) + shape('Alone', 400),
        ),
      ),
    );
    expect(found.map((one) => `${one.element} ${one.rule}`)).toEqual(
      expect.arrayContaining(['Alone label-required', 'Alone no-disconnected']),
    );
    expect(found.every((one) => `lint.${one.rule}` in lintEn)).toBe(true);
  });

  it('is not given where a finding has said it', () => {
    const advice = [
      { element: 'Task', rule: 'no-implicit-end', message: '' },
      { element: 'Task', rule: 'no-implicit-split', message: '' },
      { element: 'Other', rule: 'no-implicit-end', message: '' },
    ];
    expect(beyond(advice, [{ element: 'Task', rule: 'dead-end' }])).toEqual(advice.slice(1));
    const unnamed = [{ element: 'Task', rule: 'label-required', message: '' }];
    expect(beyond(unnamed, [{ element: 'Task', rule: 'language-missing' }])).toEqual([]);
    expect(beyond(unnamed, [{ element: 'Other', rule: 'language-missing' }])).toEqual(unnamed);
  });
});
