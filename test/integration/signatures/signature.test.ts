import { chmod, copyFile, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { signatureOf } from "#content/signatures.ts";
import { gitIn, openRepository } from "../../support/repository.ts";
import { hasSshKeygen, openSigners } from "../../support/signers.ts";

const now = new Date("2026-11-21T08:00:00Z");
const lastYear = "2025-11-21T08:00:00Z";

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(!hasSshKeygen)("a commit's signature (needs ssh-keygen)", () => {
  test("is good when an allowed signer's key made it, now and then", async () => {
    await using signers = await openSigners(["ada"]);
    await using repository = await openRepository({ "a.txt": "a" });
    const commit = await signers.commit(repository.directory, "ada", "Words with é and “quotes”", lastYear);
    expect(await signatureOf(repository.directory, commit, signers.file, now)).toEqual({
      kind: "signed",
      signer: "ada",
      at: new Date(lastYear),
    });
  });

  test("is missing, unknown or expired, and never a pass", async () => {
    await using signers = await openSigners(["ada", "eve", "old"], {
      eve: { as: [] },
      old: { validBefore: "20260101Z" },
    });
    await using repository = await openRepository({ "a.txt": "a" });
    const verdictOn = async (name?: "ada" | "eve" | "old", date?: string) => {
      const commit = await signers.commit(repository.directory, name, "Say something", date);
      return signatureOf(repository.directory, commit, signers.file, now);
    };
    expect(await verdictOn()).toMatchObject({ kind: "unsigned" });
    expect(await verdictOn("eve")).toMatchObject({ kind: "unknown", reason: expect.stringContaining("SHA256:") });
    expect(await verdictOn("old")).toMatchObject({ kind: "expired", reason: "the key of old is not valid now" });
    // git alone believes the date in the commit, which anybody can write.
    expect(await verdictOn("old", lastYear)).toMatchObject({ kind: "expired" });
    expect(await verdictOn("ada")).toMatchObject({ kind: "signed" });
  });

  test("counts for nobody where its key stands for two people", async () => {
    await using signers = await openSigners(["ada", "bo"], {
      ada: { as: ["ada", "bob"] },
      bo: { as: ["*@example.com"] },
    });
    await using repository = await openRepository({ "a.txt": "a" });
    for (const name of ["ada", "bo"] as const) {
      const commit = await signers.commit(repository.directory, name);
      expect(await signatureOf(repository.directory, commit, signers.file, now)).toMatchObject({
        kind: "unknown",
        reason: expect.stringMatching(/more than one person in the file: (?:ada, bob|\*@example\.com)$/),
      });
    }
  });

  test("of other words is bad, and so is a second one", async () => {
    await using signers = await openSigners(["ada"]);
    await using repository = await openRepository({ "a.txt": "a" });
    const commit = await signers.commit(repository.directory, "ada", "We approve");
    const raw = `${await gitIn(repository.directory, "cat-file", "commit", commit)}\n`;
    const write = async (text: string) => {
      await writeFile(join(signers.directory, "raw"), text);
      const args = ["hash-object", "-t", "commit", "-w", "--literally", join(signers.directory, "raw")];
      return signatureOf(repository.directory, await gitIn(repository.directory, ...args), signers.file, now);
    };
    expect(await write(raw)).toMatchObject({ kind: "signed" });
    expect(await write(raw.replace("We approve", "We refuse"))).toMatchObject({ kind: "bad" });
    expect(await write(raw.replace(/^tree \w+/, "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904"))).toMatchObject({
      kind: "bad",
    });
    const [signature = ""] = /gpgsig [\s\S]*?END SSH SIGNATURE-----\n/.exec(raw) ?? [];
    expect(await write(raw.replace(signature, signature + signature))).toMatchObject({ kind: "bad" });
    expect(await write(raw.replaceAll("SSH SIGNATURE", "PGP SIGNATURE"))).toMatchObject({ kind: "unknown" });
  });

  test("is not made good by what the repository says of itself", async () => {
    await using signers = await openSigners(["ada", "eve", "young"], {
      eve: { as: [] },
      young: { validAfter: "20260101Z" },
    });
    await using repository = await openRepository({ "a.txt": "a" });
    const { directory } = repository;
    const yes = join(signers.directory, "yes");
    await writeFile(
      yes,
      '#!/bin/sh\necho "Good \\"git\\" signature for young with ED25519 key SHA256:x"\necho young\n',
    );
    await chmod(yes, 0o755);
    const own = join(signers.directory, "own_signers");
    const keys = ["eve", "young"].map((name) => readFile(join(signers.directory, `${name}.pub`), "utf8"));
    await writeFile(own, (await Promise.all(keys)).map((key) => `young ${key}`).join(""));
    const settings = {
      "gpg.format": "openpgp",
      "gpg.program": yes,
      "gpg.openpgp.program": yes,
      "gpg.ssh.program": yes,
      "gpg.ssh.allowedSignersFile": own,
      "gpg.minTrustLevel": "undefined",
      "log.showSignature": "true",
    };
    const forged = await signers.commit(directory, "eve");
    const unsigned = await signers.commit(directory, undefined);
    const backdated = await signers.commit(directory, "young", "Say something", lastYear);
    const good = await signers.commit(directory, "ada");
    for (const [key, value] of Object.entries(settings)) await gitIn(directory, "config", key, value);
    const judge = (commit: string) => signatureOf(directory, commit, signers.file, now);
    const loud = {
      COUNT: "2",
      KEY_0: "gpg.ssh.program",
      VALUE_0: yes,
      KEY_1: "gpg.ssh.allowedSignersFile",
      VALUE_1: own,
    };
    for (const [key, value] of Object.entries(loud)) vi.stubEnv(`GIT_CONFIG_${key}`, value);
    expect(await gitIn(directory, "log", "-1", "--format=%G?", forged)).toMatch(/G$/);
    expect(await judge(forged)).toMatchObject({ kind: "unknown" });
    expect(await judge(backdated)).toMatchObject({ kind: "expired", reason: expect.stringContaining("at the time") });
    expect(await judge(unsigned)).toMatchObject({ kind: "unsigned" });
    expect(await judge(good)).toMatchObject({ kind: "signed", signer: "ada" });

    await gitIn(directory, "replace", unsigned, good);
    await gitIn(directory, "replace", "--force", good, unsigned);
    expect(await judge(unsigned)).toMatchObject({ kind: "unsigned" });
    expect(await judge(good)).toMatchObject({ kind: "signed" });
  });

  test("cannot be judged without a sound file of signers, and without ssh-keygen", async () => {
    await using signers = await openSigners(["ada"]);
    await using repository = await openRepository({ "a.txt": "a" });
    const { directory } = repository;
    const commit = await signers.commit(directory, "ada");
    const judge = (file: string, sshKeygen = "ssh-keygen") => signatureOf(directory, commit, file, now, { sshKeygen });
    const own = join(directory, "allowed_signers");
    await copyFile(signers.file, own);
    const led = join(signers.directory, "led");
    await symlink(own, led);
    const refused = (words: string) => ({ name: "SettingError", message: expect.stringContaining(words) });

    await expect(judge(own)).rejects.toMatchObject(refused("lies in the repository"));
    await expect(judge(led)).rejects.toMatchObject(refused("lies in the repository"));
    await expect(judge(join(signers.directory, "none"))).rejects.toMatchObject(refused("is not there"));
    await expect(judge(signers.directory)).rejects.toMatchObject(refused("cannot be read"));
    await expect(judge(signers.file, "no-such-keygen")).rejects.toMatchObject(refused("install OpenSSH"));
    expect(await judge(signers.file)).toMatchObject({ kind: "signed" });
  });
});
