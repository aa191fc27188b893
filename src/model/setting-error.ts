/** A setting that cannot be used. Its message names the setting and how to mend it, never a secret's value. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}
