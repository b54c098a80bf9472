import { serveCalls } from './serve-calls.ts';
import { trainingHandlers } from './training-handlers.ts';
import { trainingFailure } from './training-failure.ts';

serveCalls(self, trainingHandlers, trainingFailure);
