import { Button, Label } from '@patternfly/react-core';
import { memo, type RefObject } from 'react';
import type { Schemas } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import type { StoryEntry } from './replay';

interface EntryProps {
  item: StoryEntry;
  isChosen: boolean;
  place: RefObject<HTMLLIElement | null> | undefined;
  onChoose: (sequence: number) => void;
}

/** One entry of the ledger, in words, with what was before and after. */
export const Entry = memo(function Entry({ item, isChosen, place, onChoose }: EntryProps) {
  const { t, language } = useWords();
  return (
    <li
      ref={place}
      className={`sp-entry sp-entry--${item.group}${isChosen ? ' sp-entry--chosen' : ''}`}
      id={`entry-${item.sequence}`}
    >
      <div className="sp-entry__head">
        <time dateTime={item.at} className="sp-quiet sp-small">
          {exact(item.at, language)}
        </time>
        <Label isCompact variant="outline">
          {t(`audit.group.${item.group as 'ticket'}`)}
        </Label>
        <span className="sp-quiet sp-small">{item.actor.name}</span>
      </div>
      <Button
        variant="link"
        isInline
        className="sp-entry__text"
        aria-current={isChosen ? 'step' : undefined}
        onClick={() => onChoose(item.sequence)}
      >
        {item.text[language]}
      </Button>
      {item.changes.length > 0 ? <Changes changes={item.changes} /> : null}
      {item.decision ? <Decided decision={item.decision} /> : null}
      {item.mail ? <Delivered mail={item.mail} /> : null}
      {isChosen ? (
        <details className="sp-small">
          <summary>{t('audit.onLedger')}</summary>
          <p>
            {t('audit.number', { number: item.sequence, kind: item.kind })}
            {item.because === null ? null : (
              <>
                {' '}
                <Button
                  variant="link"
                  isInline
                  size="sm"
                  onClick={() => onChoose(item.because ?? item.sequence)}
                >
                  {t('audit.because', { number: item.because })}
                </Button>
              </>
            )}
          </p>
          <p className="sp-hash">SHA-256 {item.hash}</p>
          {/* A region that scrolls is reached by the keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0}>{JSON.stringify(item.data, null, 2)}</pre>
        </details>
      ) : null}
    </li>
  );
});

function exact(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at));
}

function Changes({ changes }: { changes: Schemas['StoryChange'][] }) {
  const { t, language } = useWords();
  return (
    <dl className="sp-changes sp-small">
      {changes.map((change) => (
        <div key={change.name.en}>
          <dt>{change.name[language]}</dt>
          <dd>
            {change.before ? (
              <>
                <del aria-label={t('audit.before', { value: change.before[language] })}>
                  {change.before[language]}
                </del>
                {' → '}
              </>
            ) : null}
            {change.after ? change.after[language] : t('app.none')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Decided({ decision }: { decision: Schemas['StoryDecision'] }) {
  const { t } = useWords();
  return (
    <ul className="sp-small sp-plain">
      {decision.rows.map((row) => (
        <li key={row.id}>
          {t('audit.row', { number: row.number ?? row.id })}
          {row.remark ? ` (${row.remark})` : null}
          {': '}
          {row.conditions.map((one) => `${one.name} ${one.value}`).join(', ')}
          {' → '}
          {row.results.map((one) => `${one.name} ${one.value}`).join(', ')}
        </li>
      ))}
    </ul>
  );
}

function Delivered({ mail }: { mail: Schemas['StoryMail'] }) {
  const { t, language } = useWords();
  return (
    <p className="sp-small sp-quiet">
      {t(`audit.mail.${mail.state as 'sent'}`, { when: exact(mail.sentAt ?? mail.createdAt, language) })}
      {mail.failures > 0
        ? ` ${t('audit.mail.failures', { count: mail.failures, error: mail.lastError ?? '' })}`
        : null}
    </p>
  );
}
