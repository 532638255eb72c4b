import { lazy } from 'react';
import { type AppRoute } from '../../platform/routing';

const ProposalsPage = lazy(() => import('../ProposalsPage'));

export const ProposalsRoute: AppRoute = { path: '/studio/proposals', element: <ProposalsPage /> };

export const toProposals = (): string => ProposalsRoute.path;
