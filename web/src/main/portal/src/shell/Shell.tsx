import {
  Alert,
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavGroup,
  NavItem,
  NavList,
  Page,
  PageSection,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import BarsIcon from '@patternfly/react-icons/dist/esm/icons/bars-icon';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useSyncExternalStore } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { readsStories } from '../audit/roles';
import { toAudit } from '../audit/routes/Audit';
import { toMyTickets } from '../customer/routes/MyTickets';
import { toOpenTicket } from '../customer/routes/OpenTicket';
import { Mentions } from '../desk/Mentions';
import { isAtDesk } from '../desk/roles';
import { toDeskSavedReplies } from '../desk/routes/DeskSavedReplies';
import { toDeskView } from '../desk/routes/DeskView';
import { useApi, useIsServerAway, useMe } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import type { Session } from '../platform/session/session';
import type { Settings } from '../platform/settings';
import { Loading } from '../platform/ui/States';
import { isInStudio, isOwner, mayReadBundles } from '../studio/roles';
import { toBundles } from '../studio/bundles/routes/Bundles';
import { toInterventions } from '../studio/interventions/routes/Interventions';
import { toMoving } from '../studio/moving/routes/Moving';
import { toDrafts } from '../studio/routes/Drafts';
import { toProcesses } from '../studio/routes/Processes';
import { toProposals } from '../studio/routes/Proposals';
import { viewsQuery } from '../ticket/queries';
import { Keyboard } from './Keyboard';
import { PersonMenu } from './PersonMenu';
import { SearchField } from './SearchField';

const CONTENT = 'content';

/** What is around every page: whose portal it is, the ways through it, and what is the matter with the line. */
export function Shell({ settings, session }: { settings: Settings; session: Session }) {
  const { t } = useWords();
  const me = useMe();
  const isAway = useIsServerAway();
  const isOver = useSyncExternalStore(session.subscribe, session.isOver);
  const masthead = (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton variant="plain" aria-label={t('app.menu')}>
            <BarsIcon />
          </PageToggleButton>
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component={(props) => <Link {...props} to="/" />}>
            <span className="sp-brand">
              <img src={settings.logo} alt="" height="28" />
              {settings.name}
            </span>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <SearchField />
        <PersonMenu session={session} />
      </MastheadContent>
    </Masthead>
  );
  const sidebar = (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={t('app.menu')}>
          {isAtDesk(me) ? <DeskNavigation /> : <CustomerNavigation />}
          {isInStudio(me) ? <StudioNavigation /> : null}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
  return (
    <Page
      masthead={masthead}
      sidebar={sidebar}
      isManagedSidebar
      isContentFilled
      mainContainerId={CONTENT}
      mainTabIndex={-1}
      skipToContent={<SkipToContent href={`#${CONTENT}`}>{t('app.skip')}</SkipToContent>}
    >
      <PageSection isFilled hasBodyWrapper={false} className="sp-page">
        <div aria-live="assertive" className="sp-alerts">
          {isAway ? (
            <Alert isInline variant="warning" title={t('away.title')}>
              {t('away.text')}
            </Alert>
          ) : null}
          {isOver ? <SessionOver session={session} /> : null}
        </div>
        <Keyboard />
        {isAtDesk(me) ? <Mentions /> : null}
        <Suspense fallback={<Loading lines={10} />}>
          <Outlet />
        </Suspense>
      </PageSection>
    </Page>
  );
}

function SessionOver({ session }: { session: Session }) {
  const { t, language } = useWords();
  const { pathname, search } = useLocation();
  return (
    <Alert
      isInline
      variant="warning"
      title={t('session.over.title')}
      actionLinks={
        <Button variant="primary" size="sm" onClick={() => void session.signIn(pathname + search, language)}>
          {t('session.signIn')}
        </Button>
      }
    >
      {t('session.over.text')}
    </Alert>
  );
}

function DeskNavigation() {
  const { t, language } = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const views = useQuery(viewsQuery(useApi()));
  const navigate = useNavigate();
  useCommands(
    (views.data?.items ?? []).map((view, at) => ({
      id: `view-${view.id}`,
      name: t('keys.view', { name: view.name[language] }),
      ...(at < 9 ? { key: String(at + 1) } : {}),
      run: () => void navigate(toDeskView({ view: view.id })),
    })),
  );
  const items = (isOwn: boolean) =>
    (views.data?.items ?? [])
      .filter((view) => view.own === isOwn)
      .map((view) => {
        const to = toDeskView({ view: view.id });
        return (
          <NavItem key={view.id} isActive={pathname === to}>
            <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
              <span className="sp-nav">
                <span className="sp-nav__name">{view.name[language]}</span>
                {view.count === null ? null : <span className="sp-nav__count">{counted(view.count)}</span>}
              </span>
            </Link>
          </NavItem>
        );
      });
  const own = items(true);
  return (
    <>
      <NavList aria-label={t('app.views')}>{items(false)}</NavList>
      {own.length > 0 ? <NavGroup title={t('view.own')}>{own}</NavGroup> : null}
      <NavGroup title={t('app.tools')}>
        <NavItem isActive={pathname === toDeskSavedReplies()}>
          <Link
            to={toDeskSavedReplies()}
            aria-current={pathname === toDeskSavedReplies() ? 'page' : undefined}
          >
            {t('saved.title')}
          </Link>
        </NavItem>
        {readsStories(me) ? (
          <NavItem isActive={pathname.startsWith(toAudit())}>
            <Link to={toAudit()} aria-current={pathname === toAudit() ? 'page' : undefined}>
              {t('audit.title')}
            </Link>
          </NavItem>
        ) : null}
      </NavGroup>
    </>
  );
}

function StudioNavigation() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const proposals = toProposals();
  const drafts = toDrafts();
  const me = useMe();
  const isAtProposals = pathname.startsWith(proposals);
  const isAtDrafts = pathname.startsWith(drafts);
  const moving = toMoving();
  const isAtMoving = pathname.startsWith(moving);
  const interventions = toInterventions();
  const isAtInterventions = pathname.startsWith(interventions);
  const bundles = toBundles();
  const isAtBundles = pathname.startsWith(bundles);
  const isElsewhere = isAtProposals || isAtDrafts || isAtMoving || isAtInterventions || isAtBundles;
  const places = [
    { to: toProcesses(), name: t('studio.title'), isHere: pathname.startsWith('/studio') && !isElsewhere },
    ...(isOwner(me) ? [{ to: drafts, name: t('draft.title'), isHere: isAtDrafts }] : []),
    { to: proposals, name: t('studio.proposals'), isHere: isAtProposals },
    ...(mayReadBundles(me) ? [{ to: bundles, name: t('bundle.title'), isHere: isAtBundles }] : []),
    { to: moving, name: t('moving.nav'), isHere: isAtMoving },
    { to: interventions, name: t('hands.title'), isHere: isAtInterventions },
  ];
  return (
    <NavGroup title={t('studio.nav')}>
      {places.map((place) => (
        <NavItem key={place.to} isActive={place.isHere}>
          <Link to={place.to} aria-current={pathname === place.to ? 'page' : undefined}>
            {place.name}
          </Link>
        </NavItem>
      ))}
    </NavGroup>
  );
}

/** The server counts to a thousand. */
function counted(count: number): string {
  return count < 1000 ? String(count) : '999+';
}

function CustomerNavigation() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const places = [
    { to: toMyTickets(), name: t('my.title') },
    { to: toOpenTicket(), name: t('my.open') },
  ];
  return (
    <NavList>
      {places.map((place) => (
        <NavItem key={place.to} isActive={pathname === place.to}>
          <Link to={place.to} aria-current={pathname === place.to ? 'page' : undefined}>
            {place.name}
          </Link>
        </NavItem>
      ))}
    </NavList>
  );
}
