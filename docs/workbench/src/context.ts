import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Store } from "./store";
import type { Words } from "./words";

export interface Desk {
  store: Store;
  words: Words;
}
export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("The page was drawn before the library was loaded.");
  return desk;
}
