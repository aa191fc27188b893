import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { askGit, findRepository, GitError, prefixOf, type Repository } from "#content/git.ts";
import { type AllowedSigners, namesOf, readSigners } from "#content/signatures/allowed-signers.ts";
import { entriesIn } from "#content/signatures/entries.ts";
import { signerByGit } from "#content/signatures/git-verdict.ts";
import { introductions } from "#content/signatures/introductions.ts";
import { readObjects } from "#content/signatures/objects.ts";
import { parseCommit } from "#content/signatures/signed-commit.ts";
import { fingerprintOf, signingKey } from "#content/signatures/signing-key.ts";
import { type Programs, withSignature } from "#content/signatures/ssh-keygen.ts";
import type { Signature, SignedApproval, SignedApprovals } from "#domain/disclosure/signed-obstacles.ts";

export type { Signature, SignedApproval, SignedApprovals };

const onPath: Programs = { sshKeygen: "ssh-keygen" };

/**
 * What the signature of `commit` is worth at `now`: git must take it for good by the commit's date, which anybody can
 * forge, and ssh-keygen by `now`, both for the one name that its key stands under in the file of allowed signers.
 *
 * @param directory Somewhere in the repository; its settings change nothing.
 * @throws SettingError where the file of signers cannot be read or lies in a repository, or ssh-keygen is not installed.
 */
export async function signatureOf(
  directory: string,
  commit: string,
  signersFile: string,
  now: Date,
  programs = onPath,
): Promise<Signature> {
  const signers = await readSigners(signersFile);
  return judge(await repositoryOf(directory), commit, signers, now, programs);
}

/**
 * Who vouches for each approval of an incident.md as it lies on disk, by its path: the commit that brought the entry
 * in its present form into the history of HEAD, and that commit's signature.
 *
 * @param incidentFile Path below `directory`.
 * @throws as `signatureOf` does, and ContentError where the history is cut.
 */
export async function signedApprovals(
  directory: string,
  incidentFile: string,
  signersFile: string,
  now: Date,
  programs = onPath,
): Promise<SignedApprovals> {
  const signers = await readSigners(signersFile);
  const repository = await repositoryOf(directory);
  const entries = entriesIn(incidentFile, await readFile(join(directory, incidentFile)));
  const prefix = await prefixOf(repository, directory);
  const head = await askGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const path = prefix === "" ? incidentFile : `${prefix}/${incidentFile}`;
  const brought = head === undefined ? new Map<string, string>() : await introductions(repository, path);

  const judged = new Map<string, Promise<Signature>>();
  const approvals = new Map<string, SignedApproval>();
  for (const entry of entries) {
    const commit = brought.get(entry.key);
    if (commit === undefined) {
      approvals.set(entry.path, { signature: { kind: "uncommitted", reason: "it is in no commit" } });
      continue;
    }
    const signature = judged.get(commit) ?? judge(repository, commit, signers, now, programs);
    judged.set(commit, signature);
    approvals.set(entry.path, { commit, signature: await signature });
  }
  return approvals;
}

async function judge(
  repository: Repository,
  commit: string,
  signers: AllowedSigners,
  now: Date,
  programs: Programs,
): Promise<Signature> {
  const bytes = (await readObjects(repository, "commit", [commit])).get(commit);
  if (bytes === undefined) throw new GitError(`${commit} is no commit of this repository`);
  const { signatures, payload, committedAt } = parseCommit(bytes);
  const [signature, second] = signatures;
  if (signature === undefined) return { kind: "unsigned", reason: "the commit is not signed" };
  if (second !== undefined) return { kind: "bad", reason: "the commit has more than one signature" };
  const key = signingKey(signature);
  if (key === undefined) return { kind: "unknown", reason: "the commit is signed, but not with an SSH key" };

  return withSignature(programs, signature, payload, async ({ fits, refusalOf }) => {
    if (!(await fits())) return { kind: "bad", reason: "the commit was changed after it was signed" };
    const names = namesOf(key, signers);
    const [signer] = names;
    if (signer === undefined) {
      return { kind: "unknown", reason: `no allowed signer has the key ${fingerprintOf(key)} it is signed with` };
    }
    if (names.length > 1 || /[*?!]/.test(signer)) {
      return { kind: "unknown", reason: `its key stands for more than one person in the file: ${names.join(", ")}` };
    }
    const refusal = await refusalOf(signer, signers, now);
    if (refusal !== undefined) {
      if (/expired|not yet valid/i.test(refusal))
        return { kind: "expired", reason: `the key of ${signer} is not valid now` };
      return { kind: "unknown", reason: `the key of ${signer} may not sign commits` };
    }
    if ((await signerByGit(repository, commit, signers, programs)) !== signer) {
      return { kind: "expired", reason: `the key of ${signer} was not valid at the time that the commit names` };
    }
    return { kind: "signed", signer, at: committedAt };
  });
}

async function repositoryOf(directory: string): Promise<Repository> {
  const repository = await findRepository(directory);
  if (repository === undefined)
    throw new GitError(`${directory} lies in no git repository, so nothing in it is signed`);
  return repository;
}
