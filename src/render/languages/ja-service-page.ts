import type { PartOf } from "#render/languages/translation.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";

/** The words of the subscription service in Japanese. */
export const japaneseServicePages: PartOf<ServicePageVocabulary> = {
  subscribe: "更新をメールで受け取る",
  subscribeAny: "更新をお好きな方法で受け取る",
  subscribeMeaning: "お知らせすべきことがあるときだけメールをお送りします。いつでも配信を停止できます。",
  address: "メールアドレス",
  via: "お届けの方法",
  anyAddress: "メールアドレスまたはウェブフックのアドレス",
  hookAddress: "ウェブフックのアドレス",
  leaveEmpty: "この欄は空のままにしてください",
  choice: "受け取る内容",
  choiceMeaning: "何も選ばない場合は、すべてお知らせします。",
  wholeGroup: (name) => `${name}のすべて`,
  kinds: "お知らせの種類",
  everyKind: "すべての種類",
  leastImpact: "お知らせする障害の影響",
  anyImpact: "すべての影響",
  orWorse: (impact) => `${impact}以上`,
  howOften: "頻度",
  eachUpdate: "更新のたびに",
  firstAndLast: "それぞれ最初と最後の更新のみ",
  language: "言語",
  everything: "すべて",
  consent: "同意",
  subscribeNow: "登録する",
  rather: "アドレスなしでも使える、そのほかの受け取り方",
  notOffered: "メールでの配信は行っていません。ほかの方法でお受け取りいただけます。",

  asked: "メールをご確認ください",
  askedMeaning: (length) =>
    `このアドレスにお送りできる場合は、確認のメールをお送りしました。${length}以内にメール内のリンクを開いて確認してください。それまでは何も届きません。`,
  nothingCame:
    "届かない場合は、迷惑メールもご確認ください。確認のメールは1つのアドレスにつき1日1通だけですので、明日もう一度お申し込みください。",
  hookAsked: "ウェブフックの送信先をご確認ください",
  hookAskedMeaning: (length) =>
    `このアドレスにお送りできる場合は、確認のメッセージをお送りしました。${length}以内にその中のリンクを開いて確認してください。それまでは何も届きません。`,
  hookNothingCame:
    "届かない場合は、明日もう一度お申し込みください。確認のメッセージは1つのアドレスにつき1日1通だけです。",

  confirm: "ご本人のお申し込みか確認してください",
  confirmMeaning: "ボタンを押すと、次の内容をお送りするようになります。",
  confirmNow: "確認する",
  notMe: "お心当たりがない場合は、何もしないでください。更新は届かず、お申し込みは消去されます。",
  confirmed: "登録が完了しました",
  confirmedMeaning: "これから次の内容をお送りします。",
  expired: "このリンクは期限が切れています",
  expiredMeaning: "期限内に使われなかったか、その後に配信を停止されています。ここからもう一度お申し込みいただけます。",

  preferences: "受け取る内容の設定",
  change: "受け取る内容の変更、または配信停止",
  save: "保存する",
  saved: "設定を保存しました。",
  gone: "このリンクで登録されている方はいません",
  goneMeaning: "配信を停止されたか、情報が消去されています。更新はお送りしません。",

  leave: "配信停止",
  leaveMeaning: "ボタンを押すと、更新は届かなくなります。アドレスは消去されます。",
  left: "配信を停止しました",
  leftMeaning: "今後、更新はお送りしません。アドレスは消去しました。",
  again: "もう一度登録する",
  erase: "私の情報をすべて消去する",
  eraseMeaning:
    "アドレスと設定を消去します。古い名簿から再び登録されることのないよう、アドレスに戻すことのできない照合用の値だけが残ります。",
  eraseNow: "消去する",
  erased: "あなたの情報をすべて消去しました",
  erasedMeaning: "今後、更新はお送りしません。アドレスも残っていません。",
  kept: "保存されている情報",
  keptMeaning: "ほかの人が読むことのないよう、ご本人のアドレスにすべてお送りします。1日1回までです。",
  sendKept: "自分に送る",
  keptSent: "メールをお送りします",
  keptSentMeaning: "保存されている情報のすべてを、ご本人のアドレスにお送りします。1日1回までです。",

  wrongLink: "このリンクは使えません",
  wrongLinkMeaning: "途中で切れている可能性があります。メールをもう一度開き、リンク全体を開いてください。",
  trouble: "もう一度お試しください",
  troubleMeaning: "ただいま処理できませんでした。数分後にもう一度お試しください。",
  refused: "受け付けられませんでした",
  tooLong: "フォームに入る長さを大きく超えています。",
  noForm: "フォームとして送信されていません。当社のページのフォームをお使いください。",
  foreignForm: "当社のものではないページから送信されました。当社のページのフォームをお使いください。",
  wrongVerb: "このアドレスはその要求に応答しません。",

  mend: "もう一度ご確認ください",
  problems: {
    missing: "メールアドレスを入力してください。",
    malformed: "メールアドレスとして正しくありません。「@」を含むアドレスを入力してください。",
    foreignLetters:
      "@の前には、半角の英数字と一般的な記号だけをお使いいただけます。ほかの文字を受け付けないメールサーバーが多いためです。別のアドレスをお使いください。",
    consent: "同意をお願いします。同意がないとメールをお送りできません。",
    choice: "すでにない項目が選ばれています。もう一度お選びください。",
    hook: "このアドレスにはお送りできません。発行されたとおりにすべて入力し、どのサービスのものかをお選びください。",
    way: "この方法ではお送りできません。ほかの方法をお選びください。",
    language: "この言語ではお送りしていません。ほかの言語をお選びください。",
  },
};
