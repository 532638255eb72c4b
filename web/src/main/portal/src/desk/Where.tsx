import { Button, FormSelect, FormSelectOption, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { pathQuery } from '../ticket/queries';
import type { Place } from './Thread';

const Diagram = lazy(() => import('./Diagram'));
type ProcessPath = Schemas['ProcessPath'];

/** Where the ticket is, in the words of its diagrams. */
export function Where({ reference, onShow }: { reference: string; onShow: (place: Place) => void }) {
  const { t, language } = useWords();
  const path = useQuery(pathQuery(useApi(), reference));
  if (path.isPending) return <Loading lines={3} />;
  if (path.error) return <Failure error={path.error} />;
  const running = path.data.items.filter((one) => one.active.length > 0);
  return (
    <ul className="sp-where">
      {running.flatMap((one) =>
        one.elements
          .filter(
            (element) => element.state === 'active' && !/callActivity|subProcess|gateway/i.test(element.type),
          )
          .map((element) => (
            <li key={`${one.instance}-${element.id}-${element.startedAt}`}>
              <Button
                variant="link"
                isInline
                size="sm"
                aria-label={t('thread.place', {
                  what: element.label?.[language] ?? element.name ?? element.id,
                })}
                onClick={() =>
                  onShow({ process: one.process.key, version: one.process.version, element: element.id })
                }
              >
                {element.label?.[language] ?? element.name ?? element.id}
              </Button>
              <span className="sp-quiet sp-small"> {one.process.label?.[language] ?? one.process.key}</span>
            </li>
          )),
      )}
    </ul>
  );
}

/** The running diagrams of a ticket with its token on them, and the way that it came. */
export function WhereDialog({
  reference,
  place,
  onClose,
}: {
  reference: string;
  place: Place;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const me = useMe();
  const path = useQuery(pathQuery(useApi(), reference));
  const [shown, setShown] = useState(place);
  const diagrams = unique(path.data?.items ?? []);
  const shownName =
    diagrams.find((one) => one.process.key === shown.process)?.process.label?.[language] ?? shown.process;
  const passed = (path.data?.items ?? []).filter(
    (one) => one.process.key === shown.process && one.process.version === shown.version,
  );
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="where-title">
      <ModalHeader
        title={t('desk.where.diagram', { name: shownName, version: shown.version })}
        labelId="where-title"
      />
      <ModalBody>
        <FormSelect
          className="sp-where__choose"
          aria-label={t('desk.where.process')}
          value={shown.process}
          onChange={(_, key) => {
            const found = diagrams.find((one) => one.process.key === key);
            if (found) setShown({ process: key, version: found.process.version, element: '' });
          }}
        >
          {diagrams.map((one) => (
            <FormSelectOption
              key={one.process.key}
              value={one.process.key}
              label={one.process.label?.[language] ?? one.process.key}
            />
          ))}
        </FormSelect>
        <Suspense fallback={<Loading />}>
          <Diagram
            process={shown.process}
            name={shownName}
            version={shown.version}
            chosen={shown.element}
            done={passed.flatMap((one) => one.elements.map((element) => element.id))}
            active={passed.flatMap((one) => one.active)}
            intervened={passed.flatMap((one) => one.intervened)}
          />
        </Suspense>
        {me.roles.includes('supervisor') ? (
          <Link to={`/studio/interventions?ticket=${reference}`}>{t('hands.ticket')}</Link>
        ) : null}
      </ModalBody>
    </Modal>
  );
}

function unique(paths: ProcessPath[]): ProcessPath[] {
  return paths.filter((one, at) => paths.findIndex((other) => other.process.key === one.process.key) === at);
}
