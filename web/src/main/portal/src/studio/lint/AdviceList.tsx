import { Button } from '@patternfly/react-core';
import { useWords } from '../../platform/i18n/i18n';
import { lintEn } from '../../platform/i18n/lint.en';
import type { Advice } from './advise';

const isKnown = (key: string): key is keyof typeof lintEn => key in lintEn;

/** What BPMN lint advises, each at its element, with the way out. It holds nobody up. */
export function AdviceList({
  advice,
  named,
  onChoose,
}: {
  advice: Advice[];
  named: (element: string) => string;
  onChoose?: (element: string) => void;
}) {
  const { t } = useWords();
  if (advice.length === 0) return <p className="sp-quiet">{t('lint.none')}</p>;
  return (
    <>
      <p>{t('lint.count', { count: advice.length })}</p>
      <ul className="sp-changes">
        {advice.map((one) => {
          const key = `lint.${one.rule}`;
          return (
            <li key={`${one.element} ${one.rule} ${one.message}`} className="sp-change">
              {onChoose ? (
                <Button variant="link" isInline onClick={() => onChoose(one.element)}>
                  {named(one.element)}
                </Button>
              ) : (
                <strong>{named(one.element)}</strong>
              )}{' '}
              {isKnown(key) ? t(key) : one.message} <span className="sp-quiet sp-small">{one.rule}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
