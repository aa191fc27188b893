/** One part of a letter whose content is in quoted-printable already, after the boundary `mark`. */
export function part(mark: string, type: string, content: string, parameter?: string): string {
  const kind = ["charset=utf-8", parameter].filter((each) => each !== undefined).join("; ");
  return `--${mark}\r\nContent-Type: ${type}; ${kind}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${content}\r\n`;
}

/** A file that goes with a letter, after the boundary `mark`. */
export function attachment(mark: string, file: { type: string; name: string; content: string }): string {
  const lines = Buffer.from(file.content).toString("base64").replace(/.{76}/g, "$&\r\n");
  return [
    `--${mark}`,
    `Content-Type: ${file.type}; name="${file.name}"`,
    `Content-Disposition: attachment; filename="${file.name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    `${lines}\r\n`,
  ].join("\r\n");
}

/** Words in their forms between the boundaries `inner`, and files after them between the boundaries `mark`. */
export function withFiles(mark: string, inner: string, words: string, files: string): string {
  return `--${mark}\r\nContent-Type: multipart/alternative; boundary="${inner}"\r\n\r\n${words}\r\n${files}--${mark}--\r\n`;
}
