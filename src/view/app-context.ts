import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../app/app-state.ts';
import type { App, AppActions } from '../app/create-app.ts';

export const AppContext = createContext<App | null>(null);

/** A part of the app's state; the component renders anew when that part changes. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useStore(useApp().store, select);
}

export function useActions(): AppActions {
  return useApp().actions;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('Components of the app belong inside <AppContext>.');
  return app;
}
