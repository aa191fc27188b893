import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { releasedText, updatesOnRelease } from "#domain/disclosure/released-text.ts";
import type { Incident } from "#model/incident.ts";
import { type Place, placeOf } from "#model/place.ts";

/** What keeps the text itself back: too few people released it, it was changed since, or it holds what they did not release. */
export function releaseObstacles(incident: Incident): Obstacle[] {
  return [
    ...noText(incident),
    ...tooFew(incident),
    ...changedText(incident),
    ...(incident.codename === undefined ? [] : unreleasedWords(incident)),
  ];
}

function noText(incident: Incident): Obstacle[] {
  if (incident.updates.length > 0) return [];
  return [
    refuse(
      placeOf(incident, "title"),
      "there are no words that could go out",
      "Write the statement as an update at the time of `publishAt:`",
    ),
  ];
}

function tooFew(incident: Incident): Obstacle[] {
  const { releases = [] } = incident;
  if (releases.length >= 2) return [];
  const [alone] = releases;
  const place = placeOf(incident, "releases");
  return alone === undefined
    ? [refuse(place, "nobody has released the text", "Let two people read it and run `openline approve`")]
    : [
        refuse(
          place,
          `“${alone.by}” alone has released the text`,
          "Let a second person read it and run `openline approve`",
        ),
      ];
}

function changedText(incident: Incident): Obstacle[] {
  const text = releasedText(incident);
  return (incident.releases ?? []).flatMap((release, index) =>
    release.text === text
      ? []
      : [
          refuse(
            placeOf(incident, `releases.${index}.text`),
            `the text was changed after “${release.by}” approved it`,
            "Remove this entry, let them read the text again and run `openline approve`, or bring the approved text back",
          ),
        ],
  );
}

/**
 * What lies in the folder of a disclosure and would go out with its statement although no release speaks of it. In the
 * private place this forbids the release; in public it must not be there before the statement is out, and may follow.
 */
export function unreleasedWords(incident: Incident): Obstacle[] {
  const { updates, postmortem } = incident;
  const released = new Set(updatesOnRelease(incident));
  const later = [...updates.filter((update) => !released.has(update)), ...(postmortem ? [postmortem] : [])];
  const files = [
    ...later.map((said) => ({ place: placeOf(said, "at"), what: "this is said after the statement" })),
    ...[incident, ...updates, ...(postmortem ? [postmortem] : [])].flatMap(({ translations }) =>
      Object.values(translations).map(({ file }) => ({
        place: { file, line: 1, column: 1 },
        what: "this translation would go out unread",
      })),
    ),
  ];
  return files.map(({ place, what }) =>
    refuse(
      place,
      `${what}, and no release speaks of it`,
      "Take it out of the folder, and publish it after the release",
    ),
  );
}

function refuse(place: Place, what: string, mend: string): Obstacle {
  return { about: "releases", place, what, mend };
}
