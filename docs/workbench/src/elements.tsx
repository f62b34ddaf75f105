import { useDesk } from "./context";
import { resolve } from "./field";
import type { SchemaNode, Service, Value } from "./types";
import { plain, title } from "./words";

const columns = ["problems", "data", "risk"] as const;
const heads = { problems: "Problems addressed", data: "Data reviewed", risk: "Risk of the management" };

/** What a visit dealt with, one press a problem, test or risk: the three columns of decision making follow from it. */
export function Elements({ service }: { service: Service }) {
  const { store } = useDesk();
  const schema = store.engine.schema;
  const definition = schema["elements"]?.properties ?? {};
  const stated = (service["elements"] ?? {}) as Record<string, Value[]>;
  const set = (column: string, entries: Value[]) =>
    store.setService(service.id, { elements: { ...Object.fromEntries(columns.map(one => [one, stated[one] ?? []])), [column]: entries } });
  return (
    <fieldset class="elements">
      <legend class="label">What the visit dealt with</legend>
      <p class="says">One press for each problem, test or decision. Stated so, or as levels below; not both.</p>
      {columns.map(column => (
        <div key={column} class="field" role="group" aria-label={heads[column]}>
          <span class="label">{heads[column]}</span>
          <div class="choices">
            {wordsOf(definition[column]?.items, schema).map(word => {
              const entries = stated[column] ?? [];
              const count = entries.filter(entry => entry === word).length;
              const last = entries.lastIndexOf(word);
              return (
                <span key={word} class="counted">
                  <button type="button" aria-pressed={count > 0} onClick={() => set(column, [...entries, word])}>
                    {title(plain(word))}
                    {count > 1 ? ` × ${count}` : ""}
                  </button>
                  {count > 0 && (
                    <button
                      type="button"
                      class="plain"
                      aria-label={`One ${plain(word)} fewer`}
                      onClick={() =>
                        set(
                          column,
                          entries.filter((_, place) => place !== last),
                        )
                      }
                    >
                      −
                    </button>
                  )}
                </span>
              );
            })}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function wordsOf(node: SchemaNode | undefined, schema: Record<string, SchemaNode>): string[] {
  if (!node) return [];
  const found = resolve(node, schema);
  return found.enum ?? found.anyOf?.flatMap(one => wordsOf(one, schema)) ?? [];
}
