/** The part of X's own counter that our tests measure against; the package brings no types. */
declare module "twitter-text" {
  interface TwitterText {
    parseTweet(text: string): { readonly weightedLength: number; readonly valid: boolean };
    extractMentions(text: string): string[];
    extractHashtags(text: string): string[];
    extractCashtags(text: string): string[];
    extractUrls(text: string): string[];
  }
  const twitterText: TwitterText;
  export default twitterText;
}
