import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useQuery } from '@tanstack/react-query';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { content } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { type Drawn, nameIn } from '../platform/diagramNames';

interface Canvas {
  addMarker(element: string, marker: string): void;
  zoom(level: 'fit-viewport', centre: 'auto'): number;
  viewbox(): { outer: { width: number; height: number } };
  viewbox(part: Shape): void;
}

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Registry {
  get(element: string): Shape | undefined;
}

/** Below this scale labels can't be read: then the token is shown rather than the whole. */
const READABLE = 0.75;

interface DiagramProps {
  process: string;
  name: string;
  version: number;
  chosen: string;
  done: string[];
  active: string[];
  /** Elements at which two people have intervened. */
  intervened: string[];
}

/** A diagram as it was deployed, with what is done, where the token is, and the element that was asked for. */
export default function Diagram({ process, name, version, chosen, done, active, intervened }: DiagramProps) {
  const { t, language } = useWords();
  const api = useApi();
  const place = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  const xml = useQuery({
    queryKey: ['diagram', process, version],
    queryFn: ({ signal }) =>
      content(
        api.GET('/api/v1/processes/{key}/versions/{version}', {
          params: { path: { key: process, version } },
          headers: { Accept: 'application/xml' },
          parseAs: 'text',
          signal,
        }) as Promise<{ data?: string; error?: unknown; response: Response }>,
      ),
    staleTime: Infinity,
  });
  const marks = [done.join(), active.join(), chosen, intervened.join()].join(';');
  useEffect(() => {
    if (place.current === null || xml.data === undefined) return undefined;
    const viewer = new NavigatedViewer({ container: place.current });
    viewer.on('import.parse.complete', ({ elementsById }: { elementsById?: Record<string, Drawn> }) =>
      nameIn(language, Object.values(elementsById ?? {})),
    );
    viewer
      .importXML(xml.data)
      .then(() => {
        const canvas = viewer.get<Canvas>('canvas');
        const registry = viewer.get<Registry>('elementRegistry');
        const [passed, tokens, asked, hands] = marks
          .split(';')
          .map((list) => list.split(',').filter(Boolean));
        const mark = (elements: string[] | undefined, marker: string) =>
          elements?.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
        mark(passed, 'sp-done');
        mark(tokens, 'sp-token');
        mark(asked, 'sp-chosen');
        mark(hands, 'sp-intervened');
        const focus = [...(asked ?? []), ...(tokens ?? [])].map((id) => registry.get(id)).find(Boolean);
        if (canvas.zoom('fit-viewport', 'auto') < READABLE && focus) {
          const { width, height } = canvas.viewbox().outer;
          const shown = { width: width / READABLE, height: height / READABLE };
          canvas.viewbox({
            x: focus.x + focus.width / 2 - shown.width / 2,
            y: focus.y + focus.height / 2 - shown.height / 2,
            ...shown,
          });
        }
      })
      .catch(() => setBroken(true));
    return () => viewer.destroy();
  }, [xml.data, marks, language]);
  if (xml.error) return <Failure error={xml.error} />;
  return (
    <>
      {xml.isPending ? <Loading /> : null}
      {isBroken ? <p>{t('desk.where.away')}</p> : null}
      <div
        ref={place}
        className="sp-diagram"
        role="group"
        aria-label={t('desk.where.diagram', { name, version })}
      />
    </>
  );
}
