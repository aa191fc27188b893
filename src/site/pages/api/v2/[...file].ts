import { apiFiles } from "#render/statuspage-api.ts";
import { base, now, site } from "#site/site.ts";

export function getStaticPaths() {
  return Object.entries(apiFiles(site, base, now)).map(([file, answer]) => ({ params: { file }, props: { answer } }));
}

export const GET = ({ props }: { props: { answer: object } }) => Response.json(props.answer);
