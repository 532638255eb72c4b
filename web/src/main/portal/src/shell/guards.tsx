import { type ReactNode } from 'react';
import { Link, Navigate, useRouteError } from 'react-router';
import { toMyTickets } from '../customer/routes/MyTickets';
import { isAtDesk, isReader } from '../desk/roles';
import { toDeskView } from '../desk/routes/DeskView';
import type { Me } from '../platform/api/client';
import { useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure } from '../platform/ui/States';

/** The first page: the desk for those who work there, their tickets for those who ask. */
export function Home() {
  const me = useMe();
  const to = isAtDesk(me) ? toDeskView({ view: isReader(me) ? 'open' : 'mine' }) : toMyTickets();
  return <Navigate to={to} replace />;
}

/** Shows a place to those whose it is, and says to the others whom to ask. */
export function ForRole({
  firm,
  isTheirs,
  children,
}: {
  firm: string;
  isTheirs: (me: Me) => boolean;
  children: ReactNode;
}) {
  const { t } = useWords();
  const me = useMe();
  if (isTheirs(me)) return children;
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
