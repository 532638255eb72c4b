import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import { Loading } from '../platform/ui/States';
import { elements, parse } from './model';
import { STUDIO } from './queries';

const Canvas = lazy(() => import('./Canvas'));

/** What is wrong with a file: each finding in words, and at its element. */
export function Findings({ xml, findings }: { xml: string; findings: Schemas['Finding'][] }) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<string>();
  const model = useQuery({
    queryKey: [...STUDIO, 'found', xml],
    queryFn: async () => elements(await parse(xml)),
    retry: false,
  });
  const named = (id: string) => model.data?.find((one) => one.id === id)?.name[language] ?? id;
  const marks = Object.fromEntries(
    findings.flatMap((one) => (one.element ? [[one.element, 'sp-finding']] : [])),
  );
  const isDrawn = (model.data?.length ?? 0) > 0;
  return (
    <>
      <ul className="sp-changes">
        {findings.map((one, at) => (
          <li key={at} className="sp-change sp-change--removed">
            {one.element === null ? null : isDrawn ? (
              <Button variant="link" isInline onClick={() => setChosen(one.element ?? undefined)}>
                {named(one.element)}
              </Button>
            ) : (
              <code>{one.element}</code>
            )}{' '}
            {one.message[language]} <span className="sp-quiet sp-small">{one.rule}</span>
          </li>
        ))}
      </ul>
      {isDrawn ? (
        <Suspense fallback={<Loading />}>
          <Canvas xml={xml} label={t('studio.findings.diagram')} marks={marks} chosen={chosen} />
        </Suspense>
      ) : null}
    </>
  );
}
