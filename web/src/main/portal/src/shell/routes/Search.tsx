import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const SearchPage = lazy(() => import('../SearchPage'));

export const SearchRoute: AppRoute = { path: '/search', element: <SearchPage /> };

/** Where what was asked is answered. */
export const toSearch = (asked: string): string =>
  `${SearchRoute.path}?${new URLSearchParams({ q: asked }).toString()}`;
