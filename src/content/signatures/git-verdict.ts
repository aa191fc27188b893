import { git, type Repository } from "#content/git.ts";
import type { AllowedSigners } from "#content/signatures/allowed-signers.ts";
import type { Programs } from "#content/signatures/ssh-keygen.ts";

/**
 * Whom git itself takes for the signer of a commit, by the commit's own date; undefined where it is not content.
 *
 * The command line has the last word, so neither the repository's settings nor the environment's name another program
 * or another file of signers.
 */
export async function signerByGit(
  repository: Repository,
  commit: string,
  { file }: AllowedSigners,
  { sshKeygen }: Programs,
): Promise<string | undefined> {
  const settings = [
    "gpg.format=ssh",
    `gpg.ssh.allowedSignersFile=${file}`,
    `gpg.ssh.program=${sshKeygen}`,
    "gpg.ssh.revocationFile=",
    "gpg.minTrustLevel=fully",
    // A signature in another armour than ours would be taken to one of these.
    ...["gpg.program=false", "gpg.openpgp.program=false", "gpg.x509.program=false"],
  ];
  const answer = await git(repository, [
    "--no-replace-objects",
    ...settings.flatMap((setting) => ["-c", setting]),
    ...["log", "-1", "--no-patch", "--no-show-signature", "--no-color", "--encoding=UTF-8", "--format=%G?%x00%GS"],
    ...[commit, "--"],
  ]);
  const [verdict, signer] = answer.toString().trimEnd().split("\0");
  return verdict === "G" ? signer : undefined;
}
