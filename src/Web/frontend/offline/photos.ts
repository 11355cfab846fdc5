// A photograph made as small as the district keeps it, before it takes room on the phone. Its EXIF data, the position in it too, is left behind.
const quality = 0.85;

/** @returns JPEG bytes; a picture this browser cannot open is taken as it is, for the district may be able to. */
export async function scaled(file: File, sidePixels: number): Promise<{ bytes: ArrayBuffer; type: string }> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return { bytes: await file.arrayBuffer(), type: file.type || 'application/octet-stream' };
  }
  const factor = Math.min(1, sidePixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * factor));
  canvas.height = Math.max(1, Math.round(picture.height * factor));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality));
  canvas.width = canvas.height = 0; // gives its memory back at once
  return blob ? { bytes: await blob.arrayBuffer(), type: 'image/jpeg' } : { bytes: await file.arrayBuffer(), type: file.type };
}
