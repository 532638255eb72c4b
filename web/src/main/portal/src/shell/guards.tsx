import { type ReactNode } from 'react';
import { Link, Navigate, useRouteError } from 'react-router';
import { toMyTickets } from '../customer/routes/MyTickets';
import { isAtDesk, isReader } from '../desk/roles';
import { toDeskView } from '../desk/routes/DeskView';
import { useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure } from '../platform/ui/States';
import { isInStudio } from '../studio/roles';

/** The first page: the desk for those who work there, their tickets for those who ask. */
export function Home() {
  const me = useMe();
  const to = isAtDesk(me) ? toDeskView({ view: isReader(me) ? 'open' : 'mine' }) : toMyTickets();
  return <Navigate to={to} replace />;
}

/** Shows the desk to those who have a place there, and says to the others whom to ask. */
export function AtDesk({ firm, children }: { firm: string; children: ReactNode }) {
  return isAtDesk(useMe()) ? children : <NotYours firm={firm} />;
}

/** The same for the studio. */
export function InStudio({ firm, children }: { firm: string; children: ReactNode }) {
  return isInStudio(useMe()) ? children : <NotYours firm={firm} />;
}

function NotYours({ firm }: { firm: string }) {
  const { t } = useWords();
  const me = useMe();
  return (
    <>
      <PageTitle text={t('error.role.title')} />
      <p>{t('error.role.text', { firm, roles: me.roles.join(', ') })}</p>
      <Link to="/">{t('error.home')}</Link>
    </>
  );
}

export function Nowhere() {
  const { t } = useWords();
  return (
    <Empty title={t('error.notFound.title')} text={t('error.notFound.text')}>
      <Link to="/">{t('error.home')}</Link>
    </Empty>
  );
}

export function Broken() {
  return <Failure error={useRouteError()} again={() => window.location.reload()} />;
}
