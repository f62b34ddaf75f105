import type { Service } from "./types";

export function SizeSlider(_: { service: Service; member: string }) {
  return null;
}
