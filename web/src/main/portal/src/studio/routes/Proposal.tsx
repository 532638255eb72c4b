import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const ProposalPage = lazy(() => import('../ProposalPage'));

/** Which proposal is looked at. */
export type ProposalParams = { id: string };

export const ProposalRoute: AppRoute = { path: '/studio/proposals/:id', element: <ProposalPage /> };

export const toProposal = (params: ProposalParams): string => address(ProposalRoute.path, params);
