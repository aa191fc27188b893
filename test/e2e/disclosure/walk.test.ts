import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stemOf } from "#model/ids.ts";
import { breachFacts, breachStatement, canaries } from "../../support/breach.ts";
import { openDisclosure } from "../../support/disclosure.ts";
import { hasSshKeygen } from "../../support/signers.ts";
import { ago } from "../../support/story.ts";
import { lettersTo } from "../../support/world.ts";

const hour = 3_600_000;

describe.skipIf(!hasSshKeygen)("a security disclosure, walked from codename to public (needs ssh-keygen)", () => {
  test("nobody hears of it too early, everybody hears of it once, and it goes on like any other incident", async () => {
    await using disclosure = await openDisclosure();
    const { world, ada, bo, host } = disclosure;
    const found = ago(0);
    const after = (hours: number) => new Date(found.getTime() + hours * hour);

    // The host publishes as always; it has a history and one word about the symptom.
    expect(await host.tell(found, "--live")).toMatchObject({ code: 0 });
    await disclosure.say({ ...symptom(found) });
    const first = await host.tell(after(0.1), "--live");
    expect(first).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/email +1 sent/) });
    expect(world.mailbox.letters.map(({ to }) => to[0])).toEqual(["ada@example.org"]);

    // 1 A codename, and the statement under it.
    const begun = await ada.openline(found, "embargo", "new");
    const codename = begun.out.split("\n")[0] ?? "";
    expect(codename).toMatch(/^[a-z]+-[a-z]+$/);
    const folder = `incidents/${found.toISOString().slice(0, 10)}-${codename}`;
    const stem = stemOf(after(72), "identified");
    await writeFile(join(disclosure.privately("ada"), folder, "incident.md"), breachFacts(codename, found));
    await writeFile(join(disclosure.privately("ada"), folder, `${stem}.md`), breachStatement(found));
    await disclosure.push("ada", "Write it down");
    expect(await ada.openline(after(1), "embargo", "check", codename)).toMatchObject({ code: 1 });

    // 2 Two people vouch, each with a key of their own.
    await ada.openline(after(20), "approve", codename, "facts,timeline,vectorClosed", "--by", "Head of security");
    await disclosure.push("ada");
    await disclosure.pull("bo");
    await bo.openline(after(21), "approve", codename, "dataScope,forensicsDone", "--by", "Legal counsel");
    await bo.openline(after(22), "approve", codename, "release", "--by", "Legal counsel");
    await disclosure.push("bo");
    await disclosure.pull("host");
    const alone = await host.openline(after(48), "prenotify", codename, "--live");
    expect(alone).toMatchObject({
      code: 1,
      err: expect.stringContaining("“Legal counsel” alone has released the text"),
    });
    await disclosure.pull("ada");
    const both = await ada.openline(after(23), "approve", codename, "release", "--by", "Head of security");
    expect(both.out).toContain("Nothing written or unsigned is in the way.");
    await disclosure.push("ada");
    await disclosure.pull("host");

    // 3 Security contacts first, with the same text, once.
    const early = await host.openline(after(47), "prenotify", codename, "--live");
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining("prenotifyAt is") });
    expect(await host.openline(after(48), "prenotify", codename, "--live")).toMatchObject({ code: 0 });
    expect(await host.openline(after(49), "prenotify", codename, "--live")).toMatchObject({ code: 0 });
    const [confidential, ...more] = await lettersTo(world.mailbox, "sec@example.org");
    expect(more).toEqual([]);
    expect(confidential?.subject).toContain(`In confidence: ${canaries.title}`);
    expect(confidential?.text).toContain("You read this before the public does.");
    expect(JSON.stringify(confidential)).not.toContain(codename);
    await ada.openline(after(50), "acknowledge", codename, "--by", "Venue council");
    await disclosure.push("ada");
    await disclosure.pull("host");

    // 4 Released when its time has come, and not before.
    expect(await ada.openline(after(71), "release", codename, "--as", "order-lists-opened")).toMatchObject({ code: 1 });
    expect(await ada.openline(after(72), "release", codename, "--as", "order-lists-opened")).toMatchObject({ code: 0 });
    const slug = `${after(-240).toISOString().slice(0, 10)}-order-lists-opened`;
    const published = await host.publish(after(72.1), "--live");
    expect(published).toMatchObject({ code: 0, err: "" });
    const page = await world.house.page(`incidents/${slug}/index.html`);
    for (const words of [canaries.body, canaries.kind, canaries.timeline, canaries.action, canaries.person]) {
      expect(page).toContain(words);
    }
    const [, open] = await lettersTo(world.mailbox, "ada@example.org");
    expect(open?.text).toContain(canaries.body);
    expect(confidential?.text).toContain(canaries.body);
    expect(world.x.posts.at(-1)?.text).toContain(canaries.title);
    const source = await readFile(join(world.house.repository, "content/incidents", slug, "incident.md"), "utf8");
    expect(source).not.toMatch(new RegExp(`${codename}|Venue council`));

    // 5 From here on it is an incident like any other.
    const correction = after(72.5);
    await disclosure.say({
      [`incidents/${slug}/${stemOf(correction, "identified")}.md`]: `---
at: ${correction.toISOString()}
status: identified
kind: correction
corrects: ${stem}
wrong: The lists hold names and streets of 4,410 buyers
basis: observed
nextUpdateBy: ${after(73).toISOString()}
---
The lists hold names and streets of 4,401 buyers. We had counted nine of them twice.
`,
    });
    expect(await host.publish(correction, "--live")).toMatchObject({ code: 0, err: "" });
    const [, , corrected] = await lettersTo(world.mailbox, "ada@example.org");
    expect(corrected?.text).toContain("What was wrong: “The lists hold names and streets of 4,410 buyers”");
    expect(await lettersTo(world.mailbox, "sec@example.org")).toHaveLength(3);
    const shown = await world.house.page(`incidents/${slug}/index.html`);
    expect(shown).toContain("4,401 buyers");
    expect(shown).toContain("4,410 buyers");

    await disclosure.say(ending(slug, after));
    expect(await host.tell(after(170), "--live")).toMatchObject({ code: 0, err: "" });
    const letters = await lettersTo(world.mailbox, "ada@example.org");
    expect(letters).toHaveLength(4);
    expect(letters.at(-1)?.text).toContain("We learned of it from a shop");
    expect(await host.tell(after(171), "--live")).toMatchObject({ code: 0 });
    expect(await lettersTo(world.mailbox, "ada@example.org")).toHaveLength(4);
  });
});

/** The last word, and the report a few days later. */
function ending(slug: string, after: (hours: number) => Date): Record<string, string> {
  const resolved = after(73);
  return {
    [`incidents/${slug}/${stemOf(resolved, "resolved")}.md`]: `---
at: ${resolved.toISOString()}
status: resolved
verifiedAt: ${resolved.toISOString()}
verifiedHow: An outside tester tried 5,000 old links.
cause: ${canaries.cause}.
causeBasis: observed
causeStatus: known
reportDue: ${after(240).toISOString()}
lingering: Streets that were read may be used for letters.
dataLoss: none
---
Letters to all 4,401 buyers have been sent. Downloads need a signed-in person from here on.
`,
    [`incidents/${slug}/postmortem.md`]: `---
at: ${after(169.9).toISOString()}
summary: A download link worked without signing in, and nobody looked at who used it. Both are mended.
causes: [The link worked without signing in., Nobody had asked whether it should.]
whatWorked: [Security contacts knew a day before the public.]
whatDidNot: [It took us ten days to notice.]
actions:
  - {id: sign-in, owner: Head of engineering, deliverable: Downloads need a signed-in person, audience: shops, form: a release, due: 2027-01-15}
---
## Executive summary

We learned of it from a shop, ten days after the first list was opened. We had not looked.

## Timeline

The statement holds it, hour by hour.

## Causes

We built the link for one shop, and forgot that it was there for all.

## Our responsibility

We built it, and we left it open. That is ours alone.

## What worked

We told security contacts first, and answered every shop within an hour.

## What did not work

We did not look at who downloads. Our first count was wrong by nine.

## Prevention

We ask every person to sign in, and we look at downloads every day.
`,
  };
}

/** What readers notice meanwhile, without a word on the cause. */
function symptom(found: Date): Record<string, string> {
  const day = found.toISOString().slice(0, 10);
  return {
    [`incidents/${day}-downloads-off/incident.md`]: `---
title: Order lists cannot be downloaded
category: availability
impact: minor
components: {search: partial_outage}
started: ${found.toISOString()}
---
`,
    [`incidents/${day}-downloads-off/${stemOf(found, "investigating")}.md`]: `---
at: ${found.toISOString()}
status: investigating
nextUpdateBy: ${new Date(found.getTime() + hour).toISOString()}
---
Order lists cannot be downloaded. Orders can be read and changed as usual. We are working on the downloads.
`,
  };
}
