// Photographs of a draft: from the camera or from the album, made small, kept at once, shown, taken away again.
import { h, icon } from './dom';
import type { Draft, Form } from './drafts';
import { uuid7 } from './drafts';
import { scaled } from './photos';
import * as store from './store';
import { t } from './words';

/** @param kept Makes sure that the draft itself is in the store before its first photograph. */
export function photoField(draft: Draft, form: Form, kept: () => Promise<boolean>): HTMLElement {
  const status = h('p', { class: 'sm', role: 'status' }), shown = h('ul', { class: 'ev' });
  const input = (more: Record<string, string | boolean>): HTMLInputElement => h('input', { type: 'file', accept: 'image/*', hidden: true, ...more, change: event => void take(event.target as HTMLInputElement) });
  const camera = input({ capture: 'environment', 'data-photos': 'camera' }), album = input({ multiple: true, 'data-photos': 'album' });

  const draw = async (): Promise<void> => {
    const photos = await store.photosOf(draft);
    shown.querySelectorAll('img').forEach(i => URL.revokeObjectURL(i.src));
    shown.replaceChildren(...photos.map((photo, i) => h('li', {},
      h('img', { src: URL.createObjectURL(new Blob([photo.bytes], { type: photo.type })), alt: t(`照片 ${i + 1}`, `Photograph ${i + 1}`) }),
      h('button', { type: 'button', class: 'btn two', 'aria-label': t(`拿掉照片 ${i + 1}`, `Take away photograph ${i + 1}`), click: () => void away(photo.id) }, t('拿掉', 'Take away')))));
  };

  async function away(id: string): Promise<void> {
    await store.removePhoto(draft.id, id);
    draft.photos = draft.photos.filter(p => p !== id);
    await draw();
    status.textContent = t(`还有 ${draft.photos.length} 张`, `${draft.photos.length} left`);
  }

  async function take(from: HTMLInputElement): Promise<void> {
    const files = [...from.files ?? []], room = form.mostPhotos - draft.photos.length;
    from.value = ''; // the same file may be chosen again
    if (files.length === 0) return;
    status.textContent = t('正在存照片……', 'Keeping the photographs …');
    if (!await kept()) return;
    let count = 0;
    for (const file of files.slice(0, room)) {
      try {
        const id = uuid7();
        await store.addPhoto({ id, draft: draft.id, ...await scaled(file, form.photoSidePixels) });
        draft.photos.push(id);
        count++;
      } catch {
        status.textContent = t('手机存储满了，这张照片没有存下；前面写的都在。删掉已发的草稿或手机里别的东西，再拍一次。', 'The phone is full: this photograph was not kept, all the rest is. Remove sent drafts or other things from the phone and take it again.');
        return draw();
      }
    }
    await draw();
    status.textContent = files.length > room ? t(`最多 ${form.mostPhotos} 张，多的没有存。`, `At most ${form.mostPhotos}; the rest was not kept.`) : t(`存好了 ${count} 张照片`, `${count} kept`);
  }

  void draw();
  return h('fieldset', { class: 'f', 'data-field': 'photo' },
    h('legend', {}, t('照片', 'Photographs'), h('span', { class: 'mu sm' }, t('（选填）', ' (optional)'))),
    h('p', { class: 'hint' }, t(`最多 ${form.mostPhotos} 张；先由工作人员看过，遮住人脸、车牌才公开`, `At most ${form.mostPhotos}; shown to others only after somebody has looked and covered faces and number plates`)),
    camera, album,
    h('p', { class: 'row' }, h('button', { type: 'button', class: 'btn two', click: () => camera.click() }, icon('cam'), t('拍照', 'Take a photograph')), h('button', { type: 'button', class: 'btn two', click: () => album.click() }, t('从相册选', 'From the album'))),
    status, shown);
}
