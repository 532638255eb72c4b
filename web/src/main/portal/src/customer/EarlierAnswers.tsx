import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { useDebounced } from '../platform/useDebounced';
import { earlierAnswersQuery } from '../ticket/queries';
import { toMyTicket } from './routes/MyTicket';

const SETTLED = 600;
const ENOUGH = 8;
const LONGEST = 500;

/** What was answered before to something like it; beside the form, so that nothing moves (001-30). */
export function EarlierAnswers({ words }: { words: string }) {
  const { t, language } = useWords();
  const settled = useDebounced(words.trim().slice(0, LONGEST), SETTLED);
  const answers = useQuery({
    ...earlierAnswersQuery(useApi(), { q: settled }),
    enabled: settled.length >= ENOUGH,
  });
  const found = settled.length >= ENOUGH ? (answers.data?.items ?? []) : [];
  return (
    <aside className="sp-earlier" aria-live="polite" aria-label={t('earlier.title')}>
      {found.length === 0 ? null : (
        <>
          <h2 className="sp-section">{t('earlier.title')}</h2>
          {found.map((answer) => (
            <details key={answer.reference} className="sp-card">
              <summary>{answer.subject}</summary>
              <p className="sp-message__text">{answer.resolution}</p>
              <p className="sp-quiet sp-small">
                <Link to={toMyTicket({ reference: answer.reference })}>{answer.reference}</Link>·{' '}
                {moment(answer.solvedAt, language)}
              </p>
            </details>
          ))}
        </>
      )}
    </aside>
  );
}
