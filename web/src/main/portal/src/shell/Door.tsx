import { Button } from '@patternfly/react-core';
import { useWords } from '../platform/i18n/i18n';
import type { Session } from '../platform/session/session';
import { Empty } from '../platform/ui/States';

/** What somebody sees who is not signed in and was not on the way to it. */
export function Door({ session, why }: { session: Session; why: 'signedOut' | 'failed' }) {
  const { t, language } = useWords();
  return (
    <main className="sp-door">
      <Empty title={t(`session.${why}.title`)} text={t(`session.${why}.text`)}>
        <Button onClick={() => void session.signIn('/', language)}>{t('session.signIn')}</Button>
      </Empty>
    </main>
  );
}
