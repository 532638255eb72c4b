import type { Schemas } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';

/** Who proposed and approved a version, when and why; or that it came with the application. */
export function AnswersFor({ version }: { version: Schemas['StoryVersion'] }) {
  const { t, language } = useWords();
  const when = version.deployedAt === null ? '' : moment(version.deployedAt, language);
  return (
    <p className="sp-small">
      {version.deployedAt === null ? null : t('audit.version.since', { when })}{' '}
      {version.changedIn !== null && version.changedIn !== version.version
        ? t('audit.version.unchanged', { version: version.changedIn })
        : null}{' '}
      {version.proposal === null
        ? t('audit.version.shipped')
        : t('audit.version.approved', {
            author: version.author ?? '',
            approver: version.approver ?? '',
            number: version.proposal,
            reason: version.reason ?? t('audit.erased'),
          })}
    </p>
  );
}
