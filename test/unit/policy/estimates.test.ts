import { describe, expect, test } from "vitest";
import { estimatesIn } from "#policy/estimates.ts";

describe("is an estimate of the fix", () => {
  test.each([
    ["We expect this to be fixed within 10 minutes.", "within 10 minutes"],
    ["Service should be restored in about two hours.", "in about two hours"],
    ["We hope to be back by 14:00 UTC.", "by 14:00"],
    ["Back by 2 pm.", "by 2 pm"],
    ["It will be resolved by tomorrow morning.", "by tomorrow"],
    ["Full recovery is expected within the hour.", "within the hour"],
    ["The fix will be complete before noon.", "before noon"],
    ["Payments will work again no later than 16:30.", "no later than 16:30"],
    ["It is likely to last another 30 minutes.", "another 30 minutes"],
    ["ETA 2h.", "ETA"],
    ["Estimated time to resolution: 30 minutes.", "Estimated time to resolution"],
    ["We expect it to be fixed\nwithin the next 15 minutes.", "within the next 15 minutes"],
    ["We expect this to be resolved within an hour and will post again at 10:30.", "within an hour"],
    ["Everything will be up and running by end of day.", "by end of day"],
    ["We'll have it fixed in 5 min.", "in 5 min"],
  ])("%s", (sentence, text) => {
    expect([...estimatesIn(sentence)]).toMatchObject([{ text, isVague: false }]);
  });
});

describe("is a vague one", () => {
  test.each([
    ["It will be fixed shortly.", "shortly"],
    ["Search should be back soon.", "soon"],
    ["Back soon.", "soon"],
    ["We expect things to be normal any minute now.", "any minute now"],
    ["It will be resolved momentarily.", "momentarily"],
  ])("%s", (sentence, text) => {
    expect([...estimatesIn(sentence)]).toMatchObject([{ text, isVague: true }]);
  });
});

describe("is none", () => {
  test.each([
    "We will post again by 10:30.",
    "We will post again by 10:30, whether it is fixed or not.",
    "We will update this page by 14:00 when it is back.",
    "The next update follows within 30 minutes.",
    "We will let you know by 14:00 whether payments are restored.",
    "Our next update will be at 10:30 or as soon as it is fixed.",
    "It was fixed within 10 minutes.",
    "Service was restored by 10:40 UTC.",
    "Payments should have been restored by 10:00; they are not.",
    "We had expected it to be fixed by now.",
    "We do not know when it will be fixed.",
    "There is no ETA yet.",
    "We cannot say whether it will be fixed within an hour.",
    "Please try again in 10 minutes.",
    "We will fix this as soon as possible.",
    "Orders will be delayed by 10 minutes until it is fixed.",
    "We have been working on a fix for 40 minutes.",
    "Checks run every 5 minutes and will show when it works again.",
    "The postmortem will be published within five days.",
    "We will restore from the backup of 14:00.",
    "Fixed a fault in the sooner module.",
  ])("%s", (sentence) => {
    expect([...estimatesIn(sentence)]).toEqual([]);
  });
});

test("it is found where it stands", () => {
  const text = "We know the cause. It will be fixed within 10 minutes, we hope.";
  const [found] = estimatesIn(text);
  expect(found?.offset).toBe(text.indexOf("within"));
});
