// Cuts the web font 'Wutong Sans' from Noto Sans SC. Phones have a Chinese font of their own and fetch none of this;
// a machine without one fetches the core (what our own pages say) and, for other characters, the piece they lie in.
// Pieces are kept in obj/fonts by content, so a build cuts only what changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const cache = 'obj/fonts';
const weights = { 400: '400Regular/NotoSansSC_400Regular.ttf', 700: '700Bold/NotoSansSC_700Bold.ttf' };
const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i));
const signs = '·×÷±°²³§©®–—…‘’“”•‹›←↑→↓≤≥≈∞№℃√△▲●○◆★☆、。〈〉《》「」『』【】〔〕〇！＂＃％＆（）＊＋，－．／：；＜＝＞？［］｛｜｝～￥①②③④⑤⑥⑦⑧⑨⑩';
// Common in the names of places, streets, shops and people; one piece, so that such names cost one fetch.
const names = '东西南北中前后左右上下内外新旧老大小长高平安和兴华明光阳春秋红青金银玉龙凤虎马牛羊云山水河湖江海溪泉井池塘湾港桥坝堡城镇乡村庄屯寨沟营坊店铺家园苑院府宫庙寺塔楼阁亭台坪坡岗岭岩石沙土田林树木松柏柳杨梅桃李杏梨枣桂竹兰菊荷莲花草麦谷米粮油盐菜瓜果茶酒鱼鸡鸭猪街道路巷弄胡同里口门关桥站场市区县州省国际广场商业厦大学中小幼儿园校医院诊所卫生服务中心社区居委会办事处派出所公安消防法院检察邮政银行电信移动联通供水电气热力环卫绿化公园游体育健身文化图书博物展览影剧戏艺术美容理发洗浴汽车修配加油停充公交地铁铁路客运货物流快递超便利百货五金建材家具电器手机数码服装鞋帽眼镜钟表珠宝首饰药房宾馆酒店饭餐厅快烧烤火锅面包蛋糕奶咖啡网吧歌棋牌台球足浴养老敬幸福康乐祥瑞吉庆丰富荣昌盛隆泰宁静怡景秀丽佳美锦绣御豪庭翠香雅恒源鑫鹏程达通顺利友好爱民族胜利建设解放和谐振迎宾永文武清远古开源军卧白登水泊御鹿瀛雷向张王刘陈赵黄周吴徐孙朱郭何罗宋郑谢韩唐冯董萧曹许邓曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪任姜范方姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟万段章钱汤尹黎易常武乔贺赖龚伟芳娜敏静强磊军洋勇艳杰娟涛超霞桂';

const unique = text => [...new Set(text)].filter(c => c >= ' ').sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).join('');
const isChinese = c => c >= '\u3400' && c <= '\u9fff';
const code = c => c.codePointAt(0).toString(16);

/** GB 2312, both levels: 6,763 characters. */
function gb2312() {
  const decode = new TextDecoder('gb2312');
  let all = '';
  for (let a = 0xb0; a <= 0xf7; a++) for (let b = 0xa1; b <= 0xfe; b++) all += decode.decode(new Uint8Array([a, b]));
  return unique([...all].filter(isChinese).join(''));
}

const sources = folder => readdirSync(folder, { withFileTypes: true }).flatMap(e =>
  e.isDirectory() ? (['bin', 'obj', 'node_modules', 'wwwroot'].includes(e.name) ? [] : sources(`${folder}/${e.name}`))
  : /\.(razor|cs|ts)$|^(defaults|kinds|mainland-calendar)\.json$/.test(e.name) ? [`${folder}/${e.name}`] : []);

/** Every character our own sources show; what stands in a comment is not shown. */
function said() {
  const files = sources('..');
  return files.map(f => readFileSync(f, 'utf8').replace(/(^|\s)\/\/.*$/gm, '').replace(/@\*[\s\S]*?\*@/g, '')).join('').replace(/[\x00-\x7f]/g, '');
}

function ranges(text) {
  const out = [];
  for (const c of text) {
    const n = c.codePointAt(0), last = out.at(-1);
    if (last && last[1] === n - 1) last[1] = n; else out.push([n, n]);
  }
  return out.map(([a, b]) => a === b ? `U+${a.toString(16)}` : `U+${a.toString(16)}-${b.toString(16)}`).join(',');
}

async function piece(weight, text) {
  const ttf = `node_modules/@expo-google-fonts/noto-sans-sc/${weights[weight]}`;
  const key = createHash('sha256').update(`0.4.3/2.9.0/${weight}/${text}`).digest('hex').slice(0, 16);
  const file = `${cache}/${weight}-${key}.woff2`;
  if (!existsSync(file)) writeFileSync(file, await subsetFont(fonts[weight] ??= readFileSync(ttf), text, { targetFormat: 'woff2', keepFeatures: [], noHinting: true }));
  return file.slice(cache.length + 1);
}
const fonts = {};

/** Writes obj/fonts/fonts.css, which the stylesheet imports. */
export async function cutFonts() {
  mkdirSync(cache, { recursive: true });
  const core = unique(ascii + signs + said());
  const face = (family, weight, file, range) =>
    `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url('./${file}') format('woff2');unicode-range:${range}}\n`;

  let css = '';
  for (const weight of [400, 700]) css += face('Wutong Sans', weight, await piece(weight, core), ranges(core));

  // The rest, weight 400 only: a browser thickens it for the few bold characters outside the core.
  const named = unique(names);
  const rest = [...gb2312()].filter(c => !named.includes(c)).join('');
  const size = Math.ceil(rest.length / 12);
  for (let i = 0; i < rest.length; i += size) {
    const text = rest.slice(i, i + size), from = i === 0 ? '4e00' : code(text[0]);
    const to = i + size >= rest.length ? '9fff' : (rest.codePointAt(i + size) - 1).toString(16); // no gaps: the stylesheet stays short
    css += face('Wutong Sans Rest', 400, await piece(400, text), `U+${from}-${to}`);
  }
  css += face('Wutong Sans Rest', 400, await piece(400, named), ranges(named)); // last: it wins where ranges overlap
  writeFileSync(`${cache}/fonts.css`, css);
}
