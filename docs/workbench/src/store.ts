// The state of the page: one visit, kept in the fragment of the address when it is shared, with its answer.
import { useEffect, useState } from "preact/hooks";
import type { Engine } from "./engine";
import type { Coded, Failure, Service, Value, Visit } from "./types";
import { failed } from "./types";
import { fromFragment } from "./share";

export type Tab = "visit" | "claim" | "audit" | "rules";
export interface State {
  tab: Tab;
  query: string;
  visit: Visit;
  infers: boolean;
  coded: Coded | undefined;
  problem: string;
  open: string;
  milliseconds: number;
  said: string;
  pasted: string;
}

const usualDay = (): string => new Date().toISOString().slice(0, 10);
const firstVisit = (): Visit => ({ dateOfService: usualDay(), payer: "medicare", patient: { status: "established" }, services: [] });

export class Store {
  private readonly listeners = new Set<() => void>();
  private readonly past: Visit[] = [];
  state: State;

  constructor(readonly engine: Engine) {
    const shared = fromFragment(location.hash);
    this.state = {
      tab: shared.tab,
      query: shared.query,
      visit: shared.visit ?? firstVisit(),
      infers: true,
      coded: undefined,
      problem: "",
      open: "",
      milliseconds: 0,
      said: "",
      pasted: "",
    };
    this.state = { ...this.state, ...this.judge(this.state.visit, true) };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach(listener => listener());
  }

  private judge(visit: Visit, infers: boolean): Partial<State> {
    if (visit.services.length === 0) return { visit, infers, coded: undefined, problem: "", milliseconds: 0 };
    const begun = performance.now();
    const answer: Coded | Failure = this.engine.code(visit, infers);
    const milliseconds = performance.now() - begun;
    return failed(answer)
      ? { visit, infers, problem: answer.error.message, milliseconds }
      : { visit, infers, coded: answer, problem: "", milliseconds };
  }

  private change(visit: Visit, rest: Partial<State> = {}): void {
    this.past.push(this.state.visit);
    this.set({ ...this.judge(visit, rest.infers ?? this.state.infers), ...rest });
  }

  show(tab: Tab, query = ""): void {
    this.set({ tab, query });
    history.replaceState(null, "", tab === "visit" ? location.pathname + location.search : `#${tab}${query ? "/" + encodeURIComponent(query) : ""}`);
    window.scrollTo({ top: 0 });
  }

  load(visit: Visit): void {
    this.change(visit, { infers: true, open: visit.services[0]?.id ?? "" });
  }
  clear(): void {
    this.change(firstVisit(), { infers: true, open: "" });
  }
  undo(): void {
    const before = this.past.pop();
    if (before) this.set(this.judge(before, this.state.infers));
  }
  get canUndo(): boolean {
    return this.past.length > 0;
  }
  toggle(id: string): void {
    this.set({ open: this.state.open === id ? "" : id });
  }
  open(id: string): void {
    this.set({ open: id });
  }
  /** What stands in the claim bench, kept while other views are open. */
  paste(pasted: string): void {
    this.set({ pasted });
  }
  say(said: string): void {
    this.set({ said });
  }

  setVisit(name: string, value: Value | undefined): void {
    this.change(without({ ...this.state.visit, [name]: value }) as Visit);
  }

  add(kind: string): void {
    const taken = new Set(this.state.visit.services.map(service => service.id));
    let number = 1;
    while (taken.has(`no. ${number}`)) number++;
    const service: Service = { id: `no. ${number}`, kind };
    this.change({ ...this.state.visit, services: [...this.state.visit.services, service] }, { open: service.id });
  }

  remove(id: string): void {
    this.change({ ...this.state.visit, services: this.state.visit.services.filter(service => service.id !== id) }, { open: "" });
  }

  setService(id: string, changes: Record<string, Value | undefined>): void {
    this.change({
      ...this.state.visit,
      services: this.state.visit.services.map(service => (service.id === id ? (without({ ...service, ...changes }) as Service) : service)),
    });
  }

  answer(service: string | null, fact: string, choice: number): void {
    this.take(this.engine.answer(this.state.visit, this.state.infers, service, fact, choice));
  }
  answerNumber(service: string | null, fact: string, value: string): void {
    this.take(this.engine.answerNumber(this.state.visit, this.state.infers, service, fact, value));
  }

  private take(answer: Visit | Failure): void {
    if (failed(answer)) this.set({ problem: answer.error.message });
    else this.change(answer);
  }

  /** Takes one inferred fact back: it is asked from now on; the others are stated as they were taken. */
  takeBack(service: string, fact: string): void {
    const others = (this.state.coded?.result.inferred ?? []).filter(one => one.service !== service || one.fact !== fact);
    const services = this.state.visit.services.map(one => {
      const stated = others
        .filter(other => other.service === one.id && one[other.fact] === undefined)
        .map(other => [other.fact, valueOf(other.value)] as const);
      return { ...one, ...Object.fromEntries(stated) } as Service;
    });
    this.change({ ...this.state.visit, services }, { infers: false });
  }
}

const valueOf = (text: string): Value => (text === "true" ? true : text === "false" ? false : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text);

function without(record: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== "")) as Record<string, Value>;
}

export function useStore(store: Store): State {
  const [, redraw] = useState(0);
  useEffect(() => store.subscribe(() => redraw(count => count + 1)) as () => void, [store]);
  return store.state;
}
