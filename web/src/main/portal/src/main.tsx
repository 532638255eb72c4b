import '@patternfly/patternfly/patternfly-base.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { content, createApi, createSend, draftStore } from './platform/api/client';
import { Connection } from './platform/api/connection';
import { Refused, ServerAway } from './platform/api/problem';
import { language, startLanguages } from './platform/i18n/i18n';
import { Drafts } from './platform/drafts';
import { Live } from './platform/live/live';
import { Session } from './platform/session/session';
import { loadSettings } from './platform/settings';
import { applyFirmColor, applyTheme } from './platform/theme';
import { Failure } from './platform/ui/States';
import { App } from './shell/App';
import { Door } from './shell/Door';
import './styles.css';

const RETRY = 3000;

async function begin(root: Root): Promise<void> {
  const settings = await loadSettings();
  applyFirmColor(settings.color);
  const session = new Session(settings, window.location.origin);
  const beginning = await session.begin(window.location, language());
  if (beginning.kind === 'leaving') return;
  if (beginning.kind !== 'signed-in') {
    root.render(<Door session={session} why={beginning.kind === 'failed' ? 'failed' : 'signedOut'} />);
    return;
  }
  window.history.replaceState(null, '', beginning.returnTo ?? '/');
  const connection = new Connection(() =>
    loadSettings().then(
      () => true,
      () => false,
    ),
  );
  const send = createSend(session, connection, language);
  const api = createApi(send);
  const [{ person, roles }, kept] = await Promise.all([
    content(api.GET('/api/v1/me')),
    content(api.GET('/api/v1/drafts')),
  ]);
  const drafts = new Drafts(draftStore(api), person.id, kept.items);
  root.render(
    <StrictMode>
      <App
        desk={{ api, me: { ...person, roles }, connection, live: new Live(send), drafts, settings }}
        session={session}
      />
    </StrictMode>,
  );
}

async function start(): Promise<void> {
  applyTheme();
  await startLanguages();
  const place = document.getElementById('root');
  if (place === null) throw new Error('no #root');
  const root = createRoot(place);
  const attempt = (): Promise<void> =>
    begin(root).catch((error: unknown) => {
      root.render(
        <main className="sp-door">
          <Failure error={error} again={() => void attempt()} />
        </main>,
      );
      if (!(error instanceof Refused) || error instanceof ServerAway) setTimeout(() => void attempt(), RETRY);
    });
  await attempt();
}

void start();
