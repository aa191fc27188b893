import type { PartOf } from "#render/languages/translation.ts";
import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";

/** The words of the service's own letters in Japanese. */
export const japaneseServiceMail: PartOf<ServiceMailVocabulary> = {
  confirm: {
    title: "配信登録のご確認をお願いします",
    asked: (site, address) =>
      `${site}の稼働状況の更新を${address}に送るよう、どなたかから申し込みがありました。ご本人の場合は確認をお願いします。`,
    link: "配信登録を確認する",
    goodUntil: (time) => `このリンクの有効期限は${time}です。開いたページでボタンを押すまで、何も行われません。`,
    doNothing: (after) =>
      `お心当たりがない場合は、何もしていただく必要はありません。このアドレスには今後何もお送りせず、${after}後に消去します。`,
  },
  known: {
    title: "すでに配信登録されています",
    asked: (site, address) =>
      `${site}の稼働状況の更新を${address}に送るよう、どなたかから申し込みがありました。このアドレスはすでに登録されており、何も変わっていません。`,
    link: "配信内容を変更または停止する",
    doNothing: "このままでよろしければ、何もしていただく必要はありません。",
  },
  farewell: {
    title: "今後メールはお送りしません",
    ended: (site, address) => `${site}の稼働状況の更新を${address}に送るのを終了しました。これが最後のメールです。`,
    kept: "アドレスと、選択された内容はすべて消去しました。残るのは秘密の鍵で計算した照合用の値だけです。古い名簿にこのアドレスがあっても、それと気づいてお送りしないためのもので、この値からアドレスを読み取ることはできません。",
    mistake:
      "お心当たりがない場合は、当社のメールをお持ちのどなたかが操作したものと思われます。いつでも改めて登録いただけます。",
    link: "もう一度登録する",
  },
  export: {
    title: "お客様について保管している情報",
    asked: (site, address) =>
      `当社のメールをお持ちのどなたかから、${site}が${address}について保管している情報の照会がありました。回答はこのアドレスだけにお送りします。以下がすべてです。添付のファイルには、同じ内容がプログラム向けに記載されています。`,
    ledger: (id) => `このほか送信記録には、${id}宛てに送った更新が残っています。送信記録にアドレスは含まれません。`,
  },
  labels: {
    id: "記録上の名前",
    audience: "配信対象",
    source: "登録元",
    added: "追加日時",
    asked: "申込日時",
    confirmed: "確認日時",
    agreementVersion: "同意文の版",
    bounces: "戻ってきたメール",
  },
  notYet: "未確認",
};
