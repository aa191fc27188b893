import { counted, lengthIn } from "#render/languages/counted.ts";
import { japanesePage } from "#render/languages/ja-page.ts";
import { japanesePrivacy } from "#render/languages/ja-privacy.ts";
import { japanesePunctuation } from "#render/languages/ja-punctuation.ts";
import { japaneseSearch } from "#render/languages/ja-search.ts";
import { japaneseServiceMail } from "#render/languages/ja-service-mail.ts";
import { japaneseServicePages } from "#render/languages/ja-service-page.ts";
import type { Translation } from "#render/languages/translation.ts";

const componentStatuses = {
  operational: "正常稼働中",
  under_maintenance: "メンテナンス中",
  degraded_performance: "パフォーマンス低下",
  partial_outage: "一部障害",
  major_outage: "大規模障害",
} as const;
const impactIs = {
  none: "影響なし",
  minor: "軽微な影響",
  major: "大きな影響",
  critical: "重大な影響",
} as const;

export const japanese: Translation = {
  states: {
    investigating: "調査中",
    identified: "原因特定",
    monitoring: "経過観察中",
    resolved: "解決済み",
    scheduled: "予定",
    in_progress: "作業中",
    verifying: "確認中",
    completed: "完了",
    cancelled: "中止",
    notice: "お知らせ",
    postmortem: "事後報告",
  },
  stateMeanings: {
    investigating: "問題が発生しており、原因を調べています。",
    identified: "原因が判明し、対応を進めています。",
    monitoring: "対策を実施し、問題が再発しないか見守っています。",
    resolved: "正常な状態に戻りました。",
    scheduled: "作業を予定しており、まだ開始していません。",
    in_progress: "作業を開始しました。",
    verifying: "作業が終わり、すべて正常かどうかを確認しています。",
    completed: "作業が完了しました。",
    cancelled: "作業は行いません。",
    notice: "知っていただきたいことです。",
    postmortem: "学んだことと、これから行うことです。",
  },
  kinds: { update: "更新", correction: "訂正", handover: "引き継ぎ" },
  impacts: { none: "なし", minor: "軽微", major: "大", critical: "重大" },
  impactIs,
  impactWithin: impactIs,
  componentStatuses,
  categories: {
    availability: "可用性",
    performance: "パフォーマンス",
    regression: "変更による不具合",
    security: "セキュリティ",
  },
  noticeKinds: {
    policy_change: "方針の変更",
    heartbeat: "定期確認",
    advisory: "推奨事項",
    announcement: "ご案内",
  },
  subjects: { incident: "障害", maintenance: "メンテナンス", notice: "お知らせ", postmortem: "事後報告" },
  headlines: {
    none: "すべて正常に稼働しています",
    maintenance: "メンテナンス実施中",
    minor: "パフォーマンス低下",
    major: "一部障害",
    critical: "大規模障害",
  },
  dataEffects: { read: "閲覧", changed: "改変", lost: "消失", possibly_read: "閲覧された可能性あり" },
  actionStates: { open: "未完了", done: "完了", dropped: "取りやめ" },
  bases: { observed: "当社で確認", reported: "外部からの報告", suspected: "当社の推定" },
  labels: {
    state: "状況",
    impact: "影響度",
    components: "コンポーネント",
    nextUpdate: "次回更新",
    window: "作業時間",
    duration: "継続時間",
    actions: "お客様にできること",
    wrong: "誤っていた内容",
    posted: "公開日時",
    started: "発生",
    detected: "検知",
    ended: "終了",
    category: "分類",
    cause: "原因",
    workaround: "回避策",
    scope: "影響範囲",
    dataAffected: "影響を受けたデータ",
    timeline: "経緯",
    outcome: "結果",
    verified: "確認",
    lingering: "残っている影響",
    dataLoss: "データの消失",
    reportDue: "事後報告の予定",
    related: "関連する障害",
    causes: "原因の詳細",
    whatWorked: "うまくいったこと",
    whatDidNot: "うまくいかなかったこと",
    actionItems: "対応項目",
    owner: "担当",
    due: "期限",
    credit: "謝辞",
    summary: "概要",
  },

  componentIs: (name, status) => `${name}：${componentStatuses[status]}`,
  stateAs: (state, remark) => `${state}（${remark}）`,
  exercise: "訓練",
  exerciseSentence: "これは訓練です。問題は発生しておらず、ご対応は必要ありません。",

  fromTo: (from, to) => `${from}～${to}`,
  length: lengthIn({
    days: counted("ja", { other: "#日" }),
    hours: counted("ja", { other: "#時間" }),
    minutes: counted("ja", { other: "#分" }),
    joiner: "",
    lessThanAMinute: "1分未満",
  }),

  nextUpdateBy: (time) => `次回の更新は${time}まで`,
  nextUpdateOverdue: (time, late) => `${time}に予定していた更新が${late}遅れています。`,
  resolvedAfter: (length) => `${length}で解決`,
  lastedFor: (length) => `継続時間${length}`,
  firstUpdateAfter: (length) => `最初の更新まで${length}`,
  quote: (text) => `「${text}」`,

  pageLags:
    "ステータスページにはこの更新がまだ表示されていない可能性があります。現在わかっていることは、すべてこのメッセージに記載しています。",
  pageLagsShort: "ページへの反映が遅れる場合があります。",

  mail: {
    readOnPage: "この更新をステータスページで読む",
    wholePostmortem: "事後報告をステータスページで読む",
    why: (site) => `このメールは、${site}の更新の受け取りを希望された方にお送りしています。`,
    leave: "配信を停止するには、次のアドレスを開いてください：",
    leaveLink: "配信停止",
    questions: (where) => `お問い合わせ先：${where}`,
    inConfidence: "【公開前】",
    advance: (publicAt) =>
      `これは一般公開前の情報です。${publicAt}に公開します。それまでは、対応が必要な方以外には共有しないでください。`,
    acknowledge: "お受け取りになりましたら、一言で結構ですのでこのメールにご返信ください。",
    clock: {
      reminder: "予定されているメンテナンスのお知らせ（再掲）です。内容は前回と同じです。",
      begins: "予定されていたメンテナンスを開始しました。内容は前回と同じです。",
    },
    statusPage: "ステータスページ",
  },
  serviceMail: japaneseServiceMail,
  feed: {
    title: (site) => `${site}：稼働状況の更新`,
    description: (site) => `${site}の障害、メンテナンス、お知らせに関するすべての更新です。`,
    componentTitle: (site, component) => `${site}：${component}の更新`,
    incidentTitle: (site, incident) => `${site}：${incident}`,
  },
  marks: japanesePunctuation,
  page: japanesePage,
  searching: japaneseSearch,
  privacy: japanesePrivacy,
  servicePages: japaneseServicePages,
};
