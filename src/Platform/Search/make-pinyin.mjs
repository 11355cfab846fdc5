// Writes pinyin.txt from the npm package pinyin-pro (MIT): node make-pinyin.mjs PATH-TO-PACKAGE
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const { version } = JSON.parse(readFileSync(join(root, 'package.json')));
const table = (name) => {
  const text = readFileSync(join(root, 'dist/esm/data', name + '.mjs'), 'utf8').replace(/[ \t]+$/gm, '');
  const start = text.search(/(const|let|var) \w+ = \{/);
  const open = text.indexOf('{', start);
  return Function('return ' + text.slice(open, text.indexOf('\n}', open) + 2))();
};

// zhōng -> zhong1, lǜ -> lv4; a neutral tone is 5, after the others
const marks = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };
const plain = (syllable) => {
  let tone = 5, letters = '';
  for (const c of syllable.normalize('NFD').replace(/u\u0308/g, 'v').replace(/u([\u0304\u0301\u030c\u0300])\u0308/g, 'v$1')) {
    if (marks[c]) tone = marks[c];
    else if (/[a-z]/.test(c)) letters += c;
  }
  return letters + tone;
};
const bare = (syllable) => syllable.slice(0, -1);

// dict1: readings -> characters, the usual reading first
const readings = new Map();
for (const [all, characters] of Object.entries(table('dict1')))
  for (const c of characters) readings.set(c, all.split(' ').map(plain).filter((r) => r.length > 1));

// a second reading is kept when some word is read so
const words = { ...table('dict5'), ...table('dict4'), ...table('dict3'), ...table('dict2'), ...table('surname') };
const own = {
  洪洞: 'hóng tóng', 解州: 'hài zhōu', 繁峙: 'fán shì', 长子县: 'zhǎng zǐ xiàn', 尉迟: 'yù chí', 万俟: 'mò qí', 番禺: 'pān yú', 六安: 'lù ān', 蚌埠: 'bèng bù', 东阿: 'dōng ē', 大城县: 'dài chéng xiàn',
  厦门: 'xià mén', 重庆: 'chóng qìng', 银行: 'yín háng', 行长: 'háng zhǎng', 音乐: 'yīn yuè', 单县: 'shàn xiàn', 燕山: 'yān shān', 会计: 'kuài jì', 便宜: 'pián yi', 朝阳: 'cháo yáng', 长城: 'cháng chéng', 重阳: 'chóng yáng', 社区: 'shè qū', 重建: 'chóng jiàn',
};
const seen = new Map(), phrases = [];
for (const [word, spelling] of Object.entries({ ...words, ...own })) {
  const characters = [...word], syllables = spelling.split(' ').map(plain);
  if (characters.length !== syllables.length) continue;
  characters.forEach((c, i) => { if (!seen.has(c)) seen.set(c, new Set()); seen.get(c).add(bare(syllables[i])); });
  // a word is kept when it is read otherwise than its characters one by one
  const usual = characters.map((c) => readings.get(c)?.[0]);
  if (characters.length > 1 && characters.length <= 4 && usual.every(Boolean) && usual.some((u, i) => bare(u) !== bare(syllables[i]))) phrases.push([word, syllables]);
}

const group = (entries) => {
  const by = new Map();
  for (const [key, c] of entries) by.set(key, (by.get(key) ?? '') + c);
  return [...by].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([key, all]) => `${key} ${[...all].sort((a, b) => a.codePointAt() - b.codePointAt()).join('')}`);
};
const usual = [...readings].filter(([, r]) => r.length).map(([c, r]) => [r[0], c]);
const other = [...readings].flatMap(([c, r]) => [...new Set(r.map(bare))].filter((b) => b !== bare(r[0] ?? '1') && seen.get(c)?.has(b)).map((b) => [b, c]));
const lines = [
  `# Pinyin of Chinese characters, made by make-pinyin.mjs from pinyin-pro ${version}, Copyright (c) 2022-present zh-lx, MIT License.`,
  '# 1 usual reading with its tone: characters', ...group(usual),
  '# 2 other readings met in words: characters', ...group(other),
  '# 3 words read otherwise than their characters', ...phrases.sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([w, s]) => `${w} ${s.join(' ')}`),
];
writeFileSync(new URL('pinyin.txt', import.meta.url), lines.join('\n') + '\n');
