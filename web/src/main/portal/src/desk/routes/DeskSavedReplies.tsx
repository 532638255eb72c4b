import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const SavedRepliesPage = lazy(() => import('../SavedRepliesPage'));

export const DeskSavedRepliesRoute: AppRoute = { path: '/desk/saved-replies', element: <SavedRepliesPage /> };

export const toDeskSavedReplies = (): string => DeskSavedRepliesRoute.path;
