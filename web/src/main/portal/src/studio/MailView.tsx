import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { type MailLanguage, LANGUAGES } from './mailFile';
import { mailQuery } from './mailQueries';

type Preview = Schemas['MailPreview'];

/** A version of a mail as it is received, in both languages. */
export function MailView({ mail, version }: { mail: string; version: number }) {
  const sheet = useQuery(mailQuery(useApi(), mail, version));
  if (sheet.isPending) return <Loading lines={8} />;
  if (sheet.error) return <Failure error={sheet.error} />;
  return (
    <div className="sp-sides">
      {LANGUAGES.map((language) => (
        <Received key={language} language={language} previews={sheet.data.previews} />
      ))}
    </div>
  );
}

/** A made-up ticket's links lead nowhere: they look like links and say their address, but are none. */
function unlinked(html: string): string {
  return html.replace(/ href="([^"]*)"/g, ' title="$1"');
}

/** A mail in one language with a made-up ticket; the server made its HTML, in which all words are escaped. */
export function Received({ language, previews }: { language: MailLanguage; previews: Preview[] }) {
  const { t } = useWords();
  const mail = previews.find((one) => one.language === language);
  const title = t(`mail.preview.${language}`);
  return (
    <section aria-label={title}>
      <h2 className="sp-section">{title}</h2>
      {mail === undefined ? (
        <p className="sp-quiet">{t('mail.preview.none')}</p>
      ) : (
        <div className="sp-mail" lang={language}>
          <p className="sp-mail__subject">{mail.subject}</p>
          <div dangerouslySetInnerHTML={{ __html: unlinked(mail.html) }} />
        </div>
      )}
    </section>
  );
}
