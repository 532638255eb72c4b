import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const QuestionPage = lazy(() => import('../QuestionPage'));

/** Which question is asked. */
export type QuestionParams = { question: string };

export const QuestionRoute: AppRoute = { path: '/audit/questions/:question', element: <QuestionPage /> };

export const toQuestion = (params: QuestionParams): string => address(QuestionRoute.path, params);
