import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from '../settings';

export type Beginning =
  | { kind: 'signed-in'; returnTo: string | undefined }
  | { kind: 'leaving' }
  | { kind: 'signed-out' }
  | { kind: 'failed' };

/**
 * Who is signed in. Tokens are kept in this page's memory alone: a reload asks Keycloak again, which knows its own
 * session and sends the person straight back. What is stored is the state of a sign-in under way.
 */
export class Session {
  private readonly users: UserManager;
  private readonly otherTabs = new BroadcastChannel('sportello-session');
  private readonly overListeners = new Set<() => void>();
  private user: User | null = null;
  private ended = false;

  constructor(settings: Settings, origin: string) {
    this.users = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      redirect_uri: `${origin}/signed-in`,
      post_logout_redirect_uri: `${origin}/signed-out`,
      response_type: 'code',
      scope: 'openid profile email',
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: true,
      monitorSession: false,
    });
    this.users.events.addUserLoaded((user) => {
      this.user = user;
    });
    this.users.events.addSilentRenewError(() => {
      if (this.user?.expired !== false) this.over();
    });
    this.users.events.addAccessTokenExpired(() => this.over());
    this.otherTabs.onmessage = () => window.location.assign('/signed-out');
  }

  /** Signs in, or goes to where people sign in, from the address that the page was opened at. */
  async begin(location: Location, language: string): Promise<Beginning> {
    if (location.pathname === '/signed-out') return { kind: 'signed-out' };
    if (location.pathname === '/signed-in') {
      try {
        this.user = await this.users.signinRedirectCallback();
        const state = this.user.state as { returnTo?: string } | undefined;
        return { kind: 'signed-in', returnTo: state?.returnTo };
      } catch {
        return { kind: 'failed' };
      }
    }
    await this.signIn(location.pathname + location.search, language);
    return { kind: 'leaving' };
  }

  async signIn(returnTo: string, language: string): Promise<void> {
    await this.users.signinRedirect({ state: { returnTo }, ui_locales: language });
  }

  /** Ends the session here, in the other tabs and at Keycloak. */
  async signOut(): Promise<void> {
    this.otherTabs.postMessage('signed-out');
    await this.users.signoutRedirect();
  }

  readonly token = (): string | undefined => this.user?.access_token;

  readonly isOver = (): boolean => this.ended;

  readonly over = (): void => {
    if (this.ended) return;
    this.ended = true;
    this.overListeners.forEach((listener) => {
      listener();
    });
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.overListeners.add(listener);
    return () => this.overListeners.delete(listener);
  };
}
