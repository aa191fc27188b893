import type { PartOf } from "#render/languages/translation.ts";
import type { SearchVocabulary } from "#render/search-vocabulary.ts";

export const japaneseSearch: PartOf<SearchVocabulary> = {
  label: "これまでに公開したすべての情報を検索",
  button: "検索",
  hint: "語句、コンポーネント名、年など。入力した内容がこのページの外に送られることはありません。",
  kind: "種類",
  everyKind: "すべて",
  component: "コンポーネント",
  everyComponent: "すべてのコンポーネント",
  year: "年",
  everyYear: "すべての年",
  found: "{count}件見つかりました",
  foundOne: "1件見つかりました",
  foundNone: "見つかりませんでした。語句を減らしてお試しください。",
  more: "さらに表示",
  failed: "検索を読み込めませんでした。月ごとの履歴にはすべての情報があります。",
  withoutScript: "検索にはスクリプトが必要です。スクリプトが使えない場合は、月ごとの履歴をご覧ください：",
};
