import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const StoryPage = lazy(() => import('../StoryPage'));

/** Whose story is told. */
export type StoryParams = { reference: string };

export const StoryRoute: AppRoute = { path: '/audit/tickets/:reference', element: <StoryPage /> };

export const toStory = (params: StoryParams): string => address(StoryRoute.path, params);
