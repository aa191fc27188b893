/** What somebody filled in; files are no answer to any of our questions. */
export interface Fields {
  /** The first value of a field, or nothing. */
  one(name: string): string;
  all(name: string): readonly string[];
}

const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** Whether a body says that it is a form. */
export function isForm({ headers }: Request): boolean {
  return formTypes.test(headers.get("content-type") ?? "");
}

/** The fields of a form; none where its parts cannot be told from each other. */
export async function readFields(request: Request): Promise<Fields> {
  const form = await read(request);
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  return { all, one: (name) => all(name)[0] ?? "" };
}

async function read(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
}
