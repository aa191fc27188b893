import { generateKeyPairSync } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { openSigner } from "#delivery/channels/email/signature.ts";
import { sendOn } from "../../support/delivery.ts";
import { coveredBy, flippedIn, openKey, pairOf } from "../../support/dkim.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { headerOf } from "../../support/raw-letter.ts";

/** What RFC 6376 §5.4 and RFC 8058 §4 want covered. */
const signedFields =
  "From:To:Subject:Date:Message-ID:In-Reply-To:References:Reply-To:MIME-Version:Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

const { publicKey, privateKey, verdict } = openKey();

let letter: Buffer;
beforeAll(async () => {
  await using mailbox = await openMailbox();
  const sign = await openSigner({ pem: privateKey, selector: "openline1" }, "example.com");
  const channel = anEmailChannel(mailbox.url, { sign, settings: { replyTo: "help@example.com" } });
  const thread = [{ announcement: "incidents/checkout-errors/2026-03-14T0930Z-investigating", receipt: "" }];
  await sendOn(channel, { circumstances: { thread } });
  await channel.close();
  letter = mailbox.letters[0]?.bytes ?? Buffer.alloc(0);
});

describe("a signed letter", () => {
  test("is verified by its receiver", async () => {
    expect(await verdict(letter)).toBe("pass");
  });

  test("is signed by the sender's own domain, over every field that must be", () => {
    const signature = headerOf(letter, "DKIM-Signature")?.replaceAll(" ", "") ?? "";
    expect(signature).toContain("d=example.com;");
    expect(signature).toContain("c=relaxed/relaxed;");
    expect(coveredBy(letter)).toEqual(signedFields.toLowerCase().split(":").sort());
  });

  test.each(signedFields.split(":"))("is broken by one changed byte in %s", async (field) => {
    expect(await verdict(flippedIn(letter, field))).not.toBe("pass");
  });

  test("is broken by one changed byte in its words", async () => {
    const changed = Buffer.from(letter);
    changed[changed.indexOf("one customer in ten")] = "0".charCodeAt(0);
    expect(await verdict(changed)).not.toBe("pass");
  });

  test("stays whole where a relay folds or pads its fields", async () => {
    const padded = letter.toString("latin1").replace(/^Subject: /m, "Subject:   ");
    expect(await verdict(Buffer.from(padded, "latin1"))).toBe("pass");
  });
});

describe("a key that cannot sign stops us before the first letter", () => {
  test.each([
    ["nonsense", "canary-garbage"],
    ["a public key", publicKey],
    ["a short key", pairOf(1_024).privateKey],
    [
      "a key of another kind",
      generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    ],
  ])("%s", async (_, pem) => {
    const opening = openSigner({ pem, selector: "openline1" }, "example.com");
    await expect(opening).rejects.toMatchObject({
      name: "SettingError",
      message: expect.stringMatching(/^DKIM_KEY_FILE/),
    });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining("canary") });
  });

  test("a selector that is no name", async () => {
    await expect(openSigner({ pem: privateKey, selector: "a; d=evil" }, "example.com")).rejects.toThrow(
      /DKIM_SELECTOR/,
    );
  });
});
