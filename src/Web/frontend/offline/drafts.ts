// 草稿: a report, a walk of a road, or a find on one, kept on this phone until the district has it. Its id is made here and never again, so that however often it is sent it is one.
export type State = 'draft' | 'waiting' | 'refused' | 'sent';

export interface Draft {
  id: string;
  type?: 'walk' | 'find'; // none: a report
  walk?: Walk; // of a walk
  of?: string; // of a find: its walk's id
  area?: string | null; // of a find: the area it lies in, where there is no position
  key: string; // the Idempotency-Key of every try
  account: string | null; // who made it; null: nobody was signed in
  accountName: string;
  state: State;
  kind: string;
  kindZh: string;
  kindEn: string;
  text: string;
  address: string;
  lon: number | null; // degrees, WGS-84
  lat: number | null;
  answers: Record<string, string[]>;
  isPrivate: boolean;
  photos: string[]; // ids in the store of photographs, in their order
  madeMs: number;
  tries: number; // since it was last changed
  reason?: string; // why it was refused
  rule?: string; // urn:wutong:... of the refusal
  number?: string;
  code?: string;
  sentMs?: number;
}

// From the district: offline/kinds.json.
export interface Value { key: string; zh: string; en: string }
export interface Question { code: string; type: 'string' | 'number' | 'dateTime' | 'text' | 'singleValueList' | 'multiValueList'; isRequired: boolean; askZh: string; askEn: string; values: Value[] }
export interface Kind { code: string; groupZh: string; groupEn: string; nameZh: string; nameEn: string; entryZh: string; questions: Question[]; warningZh?: string | null; warningEn?: string | null }
export interface Form { version: string; anonymous: boolean; mostPhotos: number; photoSidePixels: number; mostText: number; mostAddress: number; kinds: Kind[] }

// 巡查: what a walk's form says.
export interface Check { isPassed: boolean | null; note: string }
export interface Walk { road: string; roadZh: string; roadEn: string; level: string; day: string; sections: string[]; checks: Record<string, Check>; note: string }

// From the district, for one account: offline/walks.json.
export interface Section { code: string; nameZh: string; area: string | null }
export interface Road { code: string; nameZh: string; nameEn: string | null; area: string | null; isWhole: boolean; mayEnter: boolean; sections: Section[] }
export interface WalkBook { version: string; account: string; mostNote: number; mostWhy: number; levels: { code: string; zh: string; en: string }[]; checks: { code: string; zh: string; en: string }[]; roads: Road[] }

// Who is signed in, as the district last said.
export interface Who { account: string | null; name: string | null; large: boolean }

/** A try whose answer was lost may have been done: until that is known it is sent again as it was. */
export const isLocked = (draft: Draft): boolean => draft.state === 'sent' || (draft.state === 'waiting' && draft.tries > 0);

/** Whether what it says may be shown: to nobody but the account that made it. */
export const isOwn = (draft: Draft, who: Who): boolean => draft.account === null || draft.account === who.account;

export const newDraft = (kind: Kind, who: Who): Draft => ({ ...plain(uuid7(), who), kind: kind.code, kindZh: kind.nameZh, kindEn: kind.nameEn });

const plain = (id: string, who: Who): Draft => ({ id, key: `draft-${id}`, account: who.account, accountName: who.name ?? '', state: 'draft', kind: '', kindZh: '', kindEn: '', text: '', address: '', lon: null, lat: null, answers: {}, isPrivate: false, photos: [], madeMs: Date.now(), tries: 0 });

/** What road it is of is shown to nobody but its account, so it stands in no title. */
export function newWalk(road: Road, book: WalkBook, who: Who): Draft {
  const id = uuid7(), roadEn = road.nameEn ?? road.nameZh;
  return {
    ...plain(id, who), type: 'walk', kindZh: '巡查', kindEn: 'Patrol walk',
    walk: { road: road.code, roadZh: road.nameZh, roadEn, level: book.levels[book.levels.length - 1]?.code ?? '', day: today(), sections: [], checks: {}, note: '' },
  };
}

/** A find lies where its walk went, until a position says better. */
export function newFind(kind: Kind, walk: Draft, road: Road, who: Who): Draft {
  const walked = road.sections.filter(s => walk.walk?.sections.includes(s.code)), only = walked.length === 1 ? walked[0] : undefined;
  const within = only ?? (road.isWhole ? road : walked[0] ?? road.sections[0] ?? road); // who may walk some sections only finds something in one of them
  return { ...newDraft(kind, who), type: 'find', of: walk.id, area: within.area, address: road.nameZh + (only ? ' ' + only.nameZh : '') };
}

/** In Beijing. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, the rest by chance. */
export function uuid7(nowMs = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(nowMs / 2 ** (40 - 8 * i)) % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
