import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import DmnModeler from 'dmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../platform/i18n/i18n';
import { ItalianTablesModule } from './editor/italian';

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
        if (table) await made.open(table);
      })
      .catch(() => setBroken(true));
    return () => made.destroy();
  }, [language]);
  return (
    <>
      {isBroken ? <p>{t('desk.where.away')}</p> : null}
      <div ref={place} className="sp-draft__table" role="group" aria-label={label} />
    </>
  );
}
