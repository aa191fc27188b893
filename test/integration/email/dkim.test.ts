import { generateKeyPairSync } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { calendarWriter } from "#delivery/channels/email/calendar-part.ts";
import { openSigner } from "#delivery/channels/email/signature.ts";
import { advanceNotice } from "../../support/advance-notice.ts";
import { stories } from "../../support/announcements.ts";
import { sendOn } from "../../support/delivery.ts";
import { coveredBy, flippedIn, openKey, pairOf } from "../../support/dkim.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { mailedStories } from "../../support/mailed-stories.ts";
import { base } from "../../support/media.ts";
import { headerOf } from "../../support/raw-letter.ts";
import { aMaintenance, aMaintenanceUpdate, aSite } from "../../support/site.ts";

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

test.each(Object.entries({ ...stories, ...mailedStories, advance: advanceNotice }))(
  "a letter of the kind %s is verified, with its event or without, and both ways to leave are covered",
  async (_, announcement) => {
    await using mailbox = await openMailbox();
    const sign = await openSigner({ pem: privateKey, selector: "openline1" }, "example.com");
    const maintenances = [aMaintenance({ id: "2026-04-02-reports", updates: [aMaintenanceUpdate()] })];
    const calendar = calendarWriter(aSite({ maintenances }), base, "help@example.com");
    const channel = anEmailChannel(mailbox.url, { sign, calendar });
    await sendOn(channel, { announcement, subscriber: { language: announcement.language } });
    await channel.close();
    const { bytes } = mailbox.letters[0] ?? { bytes: Buffer.alloc(0) };
    expect(await verdict(bytes)).toBe("pass");
    expect(coveredBy(bytes)).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post"]));
    const hasEvent = announcement.subject.kind === "maintenance";
    expect(bytes.includes("text/calendar")).toBe(hasEvent);
  },
);

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
