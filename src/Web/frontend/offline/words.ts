// A pair written where it is shown: t('未发送', 'Not sent').
export const isEnglish = document.documentElement.lang.startsWith('en');
export const t = (chinese: string, english: string): string => (isEnglish ? english : chinese);

// 未发送 3 件
export const unsent = (count: number): string => t(`未发送 ${count} 件`, `${count} not sent`);

export const moment = (ms: number): string => new Date(ms).toLocaleString(isEnglish ? 'en-GB' : 'zh-CN', { month: isEnglish ? 'short' : 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

// Where the site stands: the base with the language, and the root without it. The shell says so itself, for it has no <base>.
export const base = document.body.dataset.base ?? new URL(document.baseURI).pathname;
export const root = document.body.dataset.root ?? (isEnglish ? base.replace(/en\/$/, '') : base);
