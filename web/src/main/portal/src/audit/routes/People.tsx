import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const PeoplePage = lazy(() => import('../PeoplePage'));

export const PeopleRoute: AppRoute = { path: '/audit/people', element: <PeoplePage /> };

export const toPeople = (): string => PeopleRoute.path;
