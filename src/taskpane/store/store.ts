import { useSyncExternalStore } from "react";

/** State that is replaced, never changed: by events, in one reducer. Whoever shows it hears of each new state. */
export class Store<State, Event> {
  private readonly listeners = new Set<() => void>();

  constructor(
    private state: State,
    private readonly reduce: (state: State, event: Event) => State,
  ) {}

  readonly getState = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly dispatch = (event: Event): void => {
    this.state = this.reduce(this.state, event);
    for (const listener of this.listeners) listener();
  };
}

/** The state of a store, and every later one. */
export const useStore = <State>({ subscribe, getState }: Pick<Store<State, never>, "subscribe" | "getState">): State =>
  useSyncExternalStore(subscribe, getState);
