import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import { FormGroup, TextInput } from '@patternfly/react-core';
import DmnModeler from 'dmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import { type Language, useWords } from '../platform/i18n/i18n';
import { ItalianTablesModule } from './editor/italian';

type Names = Record<Language, string>;

const LANGUAGES: Language[] = ['it', 'en'];
/** Where a table keeps its names; other modellers keep both. */
const PROPERTY = { it: 'description', en: 'name' } as const;

interface DmnEditorProps {
  xml: string;
  label: string;
  onChange: (source: () => Promise<string>) => void;
}

/** A decision table whose rules can be changed. */
export default function DmnEditor({ xml, label, onChange }: DmnEditorProps) {
  const { t, language } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(xml);
  const port = useRef(onChange);
  const [isBroken, setBroken] = useState(false);
  const [modeler, setModeler] = useState<DmnModeler | null>(null);
  const [names, setNames] = useState<Names>();
  useEffect(() => {
    port.current = onChange;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const words = language === 'it' ? { additionalModules: [ItalianTablesModule] } : {};
    const made = new DmnModeler({
      container: place.current,
      drd: words,
      decisionTable: words,
      literalExpression: words,
    });
    const file = async () => {
      latest.current = (await made.saveXML({ format: true })).xml;
      return latest.current;
    };
    let isGone = false;
    const heard = new Set<unknown>();
    made.on('views.changed', () => {
      const viewer = made.getActiveViewer();
      if (viewer === undefined || heard.has(viewer)) return;
      heard.add(viewer);
      viewer.on('commandStack.changed', () => port.current(file));
    });
    made
      .importXML(latest.current)
      .then(async () => {
        const table = made.getViews().find((view) => view.type === 'decisionTable');
        if (!table) return;
        await made.open(table);
        if (isGone) return;
        setNames({ en: table.element.name ?? '', it: table.element.description ?? '' });
        setModeler(made);
      })
      .catch(() => setBroken(true));
    return () => {
      isGone = true;
      setModeler(null);
      made.destroy();
    };
  }, [language]);
  const rename = (language: Language, value: string) => {
    const element = modeler?.getActiveView()?.element;
    const viewer = modeler?.getActiveViewer();
    if (!element || !viewer) return;
    setNames((before) => before && { ...before, [language]: value });
    viewer.get('modeling').updateProperties(element, { [PROPERTY[language]]: value });
  };
  return (
    <>
      {names === undefined ? null : (
        <div className="sp-draft__names">
          {LANGUAGES.map((one) => (
            <FormGroup key={one} label={t(`draft.table.${one}`)} fieldId={`table-${one}`}>
              <TextInput
                id={`table-${one}`}
                lang={one}
                value={names[one]}
                onChange={(_, value) => rename(one, value)}
              />
            </FormGroup>
          ))}
        </div>
      )}
      {isBroken ? <p>{t('desk.where.away')}</p> : null}
      <div ref={place} className="sp-draft__table" role="group" aria-label={label} />
    </>
  );
}
