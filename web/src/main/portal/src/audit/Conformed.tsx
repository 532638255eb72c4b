import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { Failure } from '../platform/ui/States';
import { conformanceQuery } from './queries';

interface ConformedProps {
  reference: string;
  onChoose: (sequence: number) => void;
}

/** How well a ticket kept to its diagrams, and each move that none of them explains. */
export function Conformed({ reference, onChoose }: ConformedProps) {
  const { t, language } = useWords();
  const found = useQuery(conformanceQuery(useApi(), reference));
  if (found.error) return <Failure error={found.error} />;
  if (!found.data) return null;
  const { fitness, moves, deviations } = found.data;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(fitness);
  return (
    <section aria-label={t('audit.conformance')}>
      <h2 className="sp-section">{t('audit.conformance')}</h2>
      <p>
        {deviations.length === 0
          ? t('audit.conformance.all', { fitness: shown, moves })
          : t('audit.conformance.some', { fitness: shown, moves, count: deviations.length })}
      </p>
      <ul className="sp-plain sp-small">
        {deviations.map((one) => (
          <li key={one.sequence}>
            <Button variant="link" isInline size="sm" onClick={() => onChoose(one.sequence)}>
              {(one.name?.[language] ?? one.element ?? one.process) || reference}
            </Button>{' '}
            {t(`audit.deviation.${one.kind as 'unexpected'}`)} · {one.who} · {moment(one.at, language)}
            {one.reason === null ? null : ` · «${one.reason}»`}
          </li>
        ))}
      </ul>
    </section>
  );
}
