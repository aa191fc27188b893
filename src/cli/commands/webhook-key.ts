import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";
import { makeKeyPair } from "#delivery/channels/webhook/key-pair.ts";

/** `openline webhook-key`: a new pair of keys, whose public half receivers find on the page. Nothing is kept. */
export function webhookKeyCommand(session: Session): Command {
  return command({
    meta: {
      name: "webhook-key",
      description: "Make a pair of keys for a webhook: one half signs, the other is shown.",
    },
    run() {
      const { privateKey, publicKey } = makeKeyPair();
      session.say(`publicKey: ${publicKey}`);
      session.say(privateKey);
      session.complain("The first line belongs into site.yaml, under the webhook, where everybody may read it.");
      session.complain("The second is a secret: it goes behind the address in OPENLINE_SECRET_<CHANNEL>.");
    },
  });
}
