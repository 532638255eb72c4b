import { diffWordsWithSpace } from 'diff';
import { useWords } from '../platform/i18n/i18n';
import { LANGUAGES, type Mail, type MailLanguage, readMail } from './mailFile';

/** Two states of a mail: which words went and which came, part by part. */
export function MailComparison({ old, now }: { old: string; now: string }) {
  const { t } = useWords();
  const parts = differences(readMail(old), readMail(now));
  if (parts.length === 0) return <p>{t('studio.compare.same')}</p>;
  return (
    <section aria-label={t('studio.compare.list')}>
      <h2 className="sp-section">{t('studio.compare.list')}</h2>
      {parts.map(({ part, language, before, after }) => (
        <section key={`${part}-${language}`} aria-label={`${t(`mail.${part}`)}, ${t(`mail.in.${language}`)}`}>
          <h3 className="sp-section">
            {t(`mail.${part}`)}, {t(`mail.in.${language}`)}
          </h3>
          <p className="sp-mail__diff" lang={language}>
            {diffWordsWithSpace(before, after).map((piece, at) =>
              piece.added ? (
                <ins key={at}>{piece.value}</ins>
              ) : piece.removed ? (
                <del key={at}>{piece.value}</del>
              ) : (
                <span key={at}>{piece.value}</span>
              ),
            )}
          </p>
        </section>
      ))}
    </section>
  );
}

interface Difference {
  part: 'name' | 'subject' | 'text';
  language: MailLanguage;
  before: string;
  after: string;
}

function differences(old: Mail, now: Mail): Difference[] {
  return LANGUAGES.flatMap((language) => [
    { part: 'name' as const, language, before: old.name[language], after: now.name[language] },
    {
      part: 'subject' as const,
      language,
      before: old.words[language].subject,
      after: now.words[language].subject,
    },
    { part: 'text' as const, language, before: old.words[language].text, after: now.words[language].text },
  ]).filter(({ before, after }) => before !== after);
}
