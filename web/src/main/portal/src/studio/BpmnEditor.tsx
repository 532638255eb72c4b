import { Button, FormSelect, FormSelectOption, FormSelectOptionGroup } from '@patternfly/react-core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../platform/api/client';
import { type Language, useWords } from '../platform/i18n/i18n';
import type { Step } from './draftQueries';
import { createModeler } from './editor/diagram';
import { addTimer, insertApproval, insertStep } from './editor/insert';
import type { GroupWords } from './editor/ownGroups';
import { propertyOf } from './editor/extensions';
import { templatesOf } from './editor/templates';
import type { Services, Shape } from './editor/types';
import { type Advice, advise } from './lint/advise';
import type { Node } from './model';
import type { EditorActions } from './DraftPage';

interface Canvas {
  zoom(level: 'fit-viewport' | number, centre: 'auto' | { x: number; y: number }): number;
  getSize(): { width: number; height: number };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: Shape): void;
}

interface Registry {
  get(id: string): Shape | undefined;
  filter(test: (element: Shape) => boolean): Shape[];
}

interface Overlays {
  add(element: string, type: string, overlay: Record<string, unknown>): void;
  remove(filter: { type: string }): void;
}

interface BpmnEditorProps {
  xml: string;
  steps: Step[];
  label: string;
  findings: Schemas['Finding'][];
  /** What BPMN lint says beyond the findings. */
  advice: Advice[];
  onChange: (source: () => Promise<string>) => void;
  onAdvice: (advice: Advice[]) => void;
  onReady: (actions: EditorActions | undefined) => void;
}

const FINDING = 'finding';
/** Milliseconds without a change after which it is looked through again. */
const LINT_AFTER = 300;
const APPROVAL = 'approval';

/** A diagram that can be changed, with the properties of the element that is chosen. */
export default function BpmnEditor({
  xml,
  steps,
  label,
  findings,
  advice,
  onChange,
  onAdvice,
  onReady,
}: BpmnEditorProps) {
  const { t, language } = useWords();
  const canvasPlace = useRef<HTMLDivElement>(null);
  const panelPlace = useRef<HTMLDivElement>(null);
  const latest = useRef(xml);
  const ports = useRef({ onChange, onAdvice, onReady });
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [chosen, setChosen] = useState<Shape>();
  const [nodes, setNodes] = useState<{ id: string; name: string }[]>([]);
  const [wanted, setWanted] = useState(APPROVAL);
  const words = useGroupWords();
  const source = useRef({ words, steps });
  useEffect(() => {
    ports.current = { onChange, onAdvice, onReady };
    source.current = { words, steps };
  });
  useEffect(() => {
    const container = canvasPlace.current;
    const panel = panelPlace.current;
    if (container === null || panel === null) return undefined;
    const { words: named, steps: library } = source.current;
    const made = createModeler(container, panel, {
      words: named,
      language,
      steps: library,
      templates: templatesOf(library, language),
    });
    const services = made as unknown as Services;
    const file = async () => {
      const saved = (await made.saveXML({ format: true })).xml ?? '';
      latest.current = saved;
      return saved;
    };
    let isGone = false;
    const find = (id: string) => services.get<Registry>('elementRegistry').get(id);
    made
      .importXML(latest.current)
      .then(() => {
        if (isGone) return;
        besidePalette(services.get<Canvas>('canvas'));
        const list = () =>
          setNodes(
            services
              .get<Registry>('elementRegistry')
              .filter((one) => one.waypoints === undefined && !isRoot(one) && one.type !== 'label')
              .map((one) => ({ id: one.id, name: nameOf(one, language) })),
          );
        let toLint: ReturnType<typeof setTimeout> | undefined;
        let looks = 0;
        const lint = () => {
          clearTimeout(toLint);
          toLint = setTimeout(() => {
            if (isGone) return;
            const look = (looks += 1);
            void advise(made.getDefinitions() as unknown as Node).then((found) => {
              if (!isGone && look === looks) ports.current.onAdvice(found);
            });
          }, LINT_AFTER);
        };
        list();
        lint();
        made.on('commandStack.changed', () => {
          list();
          lint();
          ports.current.onChange(file);
        });
        made.on('selection.changed', ({ newSelection }: { newSelection: Shape[] }) =>
          setChosen(newSelection.length === 1 ? newSelection[0] : undefined),
        );
        ports.current.onReady({
          choose: (id) => pick(services, id),
          named: (id) => {
            const element = find(id);
            return element && nameOf(element, language);
          },
          addTimer: (id) => {
            const element = find(id);
            if (element) addTimer(services, element, 'P3D');
          },
        });
        setModeler(made);
      })
      .catch(() => setBroken(true));
    return () => {
      isGone = true;
      setModeler(null);
      setChosen(undefined);
      ports.current.onReady(undefined);
      made.destroy();
    };
  }, [language]);
  const all = JSON.stringify([
    ...findings.map((one) => [one.element, one.message[language], true]),
    ...advice.map((one) => [one.element, one.message, false]),
  ]);
  useEffect(() => {
    const container = canvasPlace.current;
    if (modeler === null || container === null) return undefined;
    const services = modeler as unknown as Services;
    const registry = services.get<Registry>('elementRegistry');
    const overlays = services.get<Overlays>('overlays');
    const canvas = services.get<Canvas>('canvas');
    const marked = new Map<string, { messages: string[]; isWrong: boolean }>();
    for (const [id, message, isWrong] of JSON.parse(all) as [string | null, string, boolean][]) {
      if (id === null || !registry.get(id)) continue;
      const before = marked.get(id) ?? { messages: [], isWrong };
      marked.set(id, { messages: [...before.messages, message], isWrong: before.isWrong || isWrong });
    }
    marked.forEach(({ messages, isWrong }, id) => {
      canvas.addMarker(id, isWrong ? 'sp-finding' : 'sp-advice');
      const html = document.createElement('span');
      html.className = `sp-badge ${isWrong ? 'sp-badge--finding' : 'sp-badge--advice'}`;
      html.textContent = isWrong ? '!' : '?';
      html.title = messages.join(' ');
      overlays.add(id, FINDING, { position: { top: -14, left: -8 }, html });
    });
    return () => {
      if (container.firstChild === null) return;
      marked.forEach((_, id) => {
        if (!registry.get(id)) return;
        canvas.removeMarker(id, 'sp-finding');
        canvas.removeMarker(id, 'sp-advice');
      });
      overlays.remove({ type: FINDING });
    };
  }, [modeler, all]);
  const add = () => {
    if (modeler === null || chosen === undefined) return;
    const services = modeler as unknown as Services;
    if (wanted === APPROVAL) insertApproval(services, chosen);
    const step = steps.find((one) => one.name === wanted);
    const [template] = step ? templatesOf([step], language) : [];
    if (step && template) insertStep(services, chosen, step, template);
  };
  const choose = (id: string) => {
    if (modeler !== null) pick(modeler, id);
  };
  const undo = (what: 'undo' | 'redo') => {
    if (modeler !== null) modeler.get<Record<'undo' | 'redo', () => void>>('commandStack')[what]();
  };
  const canAdd = chosen !== undefined && chosen.waypoints === undefined && !isRoot(chosen) && !isEnd(chosen);
  const help = steps.find((one) => one.name === wanted)?.help[language] ?? t('draft.approvalHelp');
  return (
    <>
      {isBroken ? <p>{t('desk.where.away')}</p> : null}
      <div className="sp-draft__tools" role="toolbar" aria-label={t('draft.tools')}>
        <FormSelect
          aria-label={t('draft.element')}
          value={chosen !== undefined && nodes.some((one) => one.id === chosen.id) ? chosen.id : ''}
          onChange={(_, id) => choose(id)}
        >
          <FormSelectOption value="" label={t('draft.elementNone')} isDisabled />
          {nodes.map((one) => (
            <FormSelectOption key={one.id} value={one.id} label={one.name} />
          ))}
        </FormSelect>
        <FormSelect
          aria-label={t('draft.step')}
          aria-describedby="draft-step-help"
          value={wanted}
          onChange={(_, value) => setWanted(value)}
        >
          <FormSelectOptionGroup label={t('draft.people')}>
            <FormSelectOption value={APPROVAL} label={t('draft.approval')} />
          </FormSelectOptionGroup>
          <FormSelectOptionGroup label={t('draft.library')}>
            {[...steps]
              .sort((one, other) => one.title[language].localeCompare(other.title[language], language))
              .map((step) => (
                <FormSelectOption key={step.name} value={step.name} label={step.title[language]} />
              ))}
          </FormSelectOptionGroup>
        </FormSelect>
        <Button variant="secondary" isDisabled={!canAdd} onClick={add}>
          {t('draft.addAfter')}
        </Button>
        <Button variant="link" onClick={() => undo('undo')}>
          {t('draft.undo')}
        </Button>
        <Button variant="link" onClick={() => undo('redo')}>
          {t('draft.redo')}
        </Button>
      </div>
      <p id="draft-step-help" className="sp-quiet sp-small">
        {help} {canAdd ? '' : t('draft.choose')}
      </p>
      <div className="sp-draft__editor">
        <div
          ref={canvasPlace}
          className="sp-diagram sp-canvas sp-draft__canvas"
          role="group"
          aria-label={label}
        />
        <div ref={panelPlace} className="sp-draft__panel" role="group" aria-label={t('draft.properties')} />
      </div>
    </>
  );
}

/** Chooses an element and brings it into sight. */
function pick(services: Services, id: string): void {
  const element = services.get<Registry>('elementRegistry').get(id);
  if (!element) return;
  services.get<{ select(one: Shape): void }>('selection').select(element);
  services.get<Canvas>('canvas').scrollToElement(element);
}

function nameOf(element: Shape, language: Language): string {
  const italian = language === 'it' ? propertyOf(element, 'label.it') : '';
  return italian || (element.businessObject.name ?? '') || element.id;
}

/** The whole diagram in sight, with room for the palette that stands at the left. */
function besidePalette(canvas: Canvas): void {
  const fit = canvas.zoom('fit-viewport', 'auto');
  const { width, height } = canvas.getSize();
  const room = 110;
  if (width > 2 * room) canvas.zoom((fit * (width - room)) / width, { x: width, y: height / 2 });
}

function isRoot(shape: Shape): boolean {
  return shape.parent === undefined || shape.type === 'bpmn:Process' || shape.type === 'bpmn:Collaboration';
}

function isEnd(shape: Shape): boolean {
  return shape.type === 'bpmn:EndEvent' || shape.type === 'label';
}

function useGroupWords(): GroupWords {
  const { t } = useWords();
  return {
    names: t('draft.own.names'),
    english: t('draft.own.english'),
    italian: t('draft.own.italian'),
    task: t('draft.own.task'),
    action: t('draft.own.action'),
    actionHelp: t('draft.own.actionHelp'),
    form: t('draft.own.form'),
    field: t('draft.own.field'),
    fieldId: t('draft.own.fieldId'),
    fieldType: t('draft.own.fieldType'),
    required: t('draft.own.required'),
    step: t('draft.own.step'),
    stepNone: t('draft.own.stepNone'),
    'role.supervisor': t('draft.role.supervisor'),
    'role.frontdesk': t('draft.role.frontdesk'),
    'role.agent': t('draft.role.agent'),
    'role.specialist': t('draft.role.specialist'),
    'role.product-manager': t('draft.role.product-manager'),
    'role.requester': t('draft.role.requester'),
    'type.string': t('draft.type.string'),
    'type.text': t('draft.type.text'),
    'type.long': t('draft.type.long'),
    'type.boolean': t('draft.type.boolean'),
    'type.date': t('draft.type.date'),
    'type.enum': t('draft.type.enum'),
    'type.person': t('draft.type.person'),
    'type.file': t('draft.type.file'),
  };
}
