import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useQuery } from '@tanstack/react-query';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { type Drawn, nameIn } from '../platform/diagramNames';
import { fileQuery } from './queries';
import type { Moment } from './replay';

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  zoom(level: 'fit-viewport', centre: 'auto'): number;
  viewbox(): Shape & { outer: { width: number; height: number } };
  viewbox(part: Shape): void;
}

interface Registry {
  get(element: string): Shape | undefined;
}

/** Below this scale labels can't be read: then the place of the entry is shown rather than the whole. */
const READABLE = 0.6;

/** A diagram in which the ticket moves on, entry after entry; the drawing itself is made once. */
export default function ReplayDiagram({ moment, name }: { moment: Moment; name: string }) {
  const { t, language } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [isBroken, setBroken] = useState(false);
  const xml = useQuery(fileQuery(useApi(), moment.process, moment.version));
  useEffect(() => {
    if (place.current === null || xml.data === undefined) return undefined;
    const drawing = new NavigatedViewer({ container: place.current });
    let isOver = false;
    drawing.on('import.parse.complete', ({ elementsById }: { elementsById?: Record<string, Drawn> }) =>
      nameIn(language, Object.values(elementsById ?? {})),
    );
    drawing.importXML(xml.data).then(
      () => {
        if (!isOver) setViewer(drawing);
      },
      () => setBroken(true),
    );
    return () => {
      isOver = true;
      setViewer(null);
      drawing.destroy();
    };
  }, [xml.data, language]);
  const { done, active, marked: hands, chosen } = moment;
  const marks = [done.join(), active.join(), chosen, hands.join()].join(';');
  useEffect(() => {
    if (viewer === null) return undefined;
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<Registry>('elementRegistry');
    const [passed, tokens, asked, intervened] = marks
      .split(';')
      .map((list) => list.split(',').filter(Boolean));
    const marked: [string, string][] = [
      ...(passed ?? []).map((id): [string, string] => [id, 'sp-done']),
      ...(tokens ?? []).map((id): [string, string] => [id, 'sp-token']),
      ...(asked ?? []).map((id): [string, string] => [id, 'sp-chosen']),
      ...(intervened ?? []).map((id): [string, string] => [id, 'sp-intervened']),
    ];
    const drawn = marked.filter(([id]) => registry.get(id));
    drawn.forEach(([id, marker]) => canvas.addMarker(id, marker));
    const focus = [...(asked ?? []), ...(tokens ?? [])].map((id) => registry.get(id)).find(Boolean);
    if (canvas.zoom('fit-viewport', 'auto') < READABLE && focus) {
      const { width, height } = canvas.viewbox().outer;
      const part = { width: width / READABLE, height: height / READABLE };
      canvas.viewbox({
        x: focus.x + focus.width / 2 - part.width / 2,
        y: focus.y + focus.height / 2 - part.height / 2,
        ...part,
      });
    }
    return () => drawn.forEach(([id, marker]) => canvas.removeMarker(id, marker));
  }, [viewer, marks]);
  if (xml.error) return <Failure error={xml.error} />;
  return (
    <>
      {xml.isPending ? <Loading /> : null}
      {isBroken ? <p>{t('desk.where.away')}</p> : null}
      <div
        ref={place}
        className="sp-diagram sp-replay__diagram"
        role="group"
        aria-label={t('desk.where.diagram', { name, version: moment.version })}
      />
    </>
  );
}
