import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { type Drawn, nameIn } from '../platform/diagramNames';
import { useWords } from '../platform/i18n/i18n';

interface CanvasService {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  zoom(level: 'fit-viewport', centre: 'auto'): number;
  scrollToElement(element: string): void;
}

interface Registry {
  get(element: string): { waypoints?: unknown } | undefined;
}

interface Overlays {
  add(
    element: string,
    type: string,
    overlay: { position: Record<string, number>; html: HTMLElement; scale: boolean },
  ): void;
  remove(filter: { type: string }): void;
}

const BADGES = 'figures';

interface CanvasProps {
  xml: string;
  label: string;
  /** The classes that elements are shown with, by their ids. */
  marks: Record<string, string>;
  /** What stands at elements, by their ids. */
  badges?: Record<string, string>;
  /** The element that is to be found at once. */
  chosen?: string | undefined;
}

/** A diagram, with marks and numbers at its elements. What it shows stands beside it as a table as well. */
export default function Canvas({ xml, label, marks, badges = {}, chosen }: CanvasProps) {
  const { t, language } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new NavigatedViewer({ container: place.current });
    made.on('import.parse.complete', ({ elementsById }: { elementsById?: Record<string, Drawn> }) =>
      nameIn(language, Object.values(elementsById ?? {})),
    );
    made
      .importXML(xml)
      .then(() => {
        made.get<CanvasService>('canvas').zoom('fit-viewport', 'auto');
        setViewer(made);
      })
      .catch(() => setBroken(true));
    return () => {
      setViewer(null);
      made.destroy();
    };
  }, [xml, language]);
  const all = JSON.stringify({ marks, badges, chosen });
  useEffect(() => {
    const container = place.current;
    if (viewer === null || container === null) return undefined;
    const wanted = JSON.parse(all) as {
      marks: Record<string, string>;
      badges: Record<string, string>;
      chosen?: string;
    };
    const canvas = viewer.get<CanvasService>('canvas');
    const registry = viewer.get<Registry>('elementRegistry');
    const overlays = viewer.get<Overlays>('overlays');
    const marked = Object.entries(wanted.marks).filter(([id]) => registry.get(id));
    marked.forEach(([id, mark]) => canvas.addMarker(id, mark));
    for (const [id, text] of Object.entries(wanted.badges)) {
      const drawn = registry.get(id);
      if (!drawn) continue;
      const html = document.createElement('span');
      html.className = 'sp-badge';
      html.textContent = text;
      const position = drawn.waypoints ? { top: -8, left: 4 } : { top: -12, right: 12 };
      overlays.add(id, BADGES, { position, html, scale: false });
    }
    const found = wanted.chosen;
    if (found && registry.get(found)) {
      canvas.addMarker(found, 'sp-chosen');
      canvas.scrollToElement(found);
    }
    return () => {
      // A viewer that is gone has taken its marks along.
      if (container.firstChild === null) return;
      marked.forEach(([id, mark]) => canvas.removeMarker(id, mark));
      if (found && registry.get(found)) canvas.removeMarker(found, 'sp-chosen');
      overlays.remove({ type: BADGES });
    };
  }, [viewer, all]);
  return (
    <>
      {isBroken ? <p>{t('desk.where.away')}</p> : null}
      <div ref={place} className="sp-diagram sp-canvas" role="group" aria-label={label} />
    </>
  );
}
