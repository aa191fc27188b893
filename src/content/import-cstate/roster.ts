import { Claims, nameFor, slugOf } from "#content/import-cstate/names.ts";
import { oneLine, shortened } from "#content/import-cstate/title.ts";

/** A component by id and name. */
export interface Known {
  readonly id: string;
  readonly name: string;
}

/** A component that only history names, and the day from which on it does no more. */
export interface Retired extends Known {
  readonly retired: string;
}

const keyOf = (name: string) => oneLine(name).toLowerCase();

/** Knows every component by its names, whatever their case, and takes in those that only history names. */
export class Roster {
  readonly #ids = new Map<string, string>();
  readonly #claims = new Claims();
  readonly #used = new Set<string>();
  readonly #retired = new Map<string, Retired>();

  constructor(known: readonly Known[]) {
    for (const id of new Set(known.map((component) => component.id))) this.#claims.claim(id);
    // The first to have a name keeps it; ids stand for components that were renamed since.
    for (const { id, name } of known) if (!this.#ids.has(keyOf(name))) this.#ids.set(keyOf(name), id);
    for (const { id } of known) if (!this.#ids.has(id)) this.#ids.set(id, id);
  }

  /** Every component that was asked for, by id. */
  used(): ReadonlySet<string> {
    return this.#used;
  }

  /**
   * The id of the component that a file calls `name`; `isNew` the first time that nobody knows it.
   *
   * @param day From when on it may be retired: `2018-04-14`.
   */
  idOf(name: string, day: string): { id: string; isNew: boolean } {
    const key = keyOf(name);
    const known = this.#ids.get(key) ?? this.#ids.get(slugOf(name));
    const id = known ?? this.#claims.claim(nameFor(name, "component"));
    this.#used.add(id);
    const before = this.#retired.get(id);
    if (known === undefined) {
      this.#ids.set(key, id).set(id, id);
      this.#retired.set(id, { id, name: shortened(oneLine(name) || id, 79), retired: day });
    } else if (before !== undefined && before.retired < day) {
      this.#retired.set(id, { ...before, retired: day });
    }
    return { id, isNew: known === undefined };
  }

  /** Components that nobody knew, in the order in which history names them. */
  retired(): Retired[] {
    return [...this.#retired.values()];
  }
}
