// A form's position, in its hidden fields; with it nothing else has to say where.
export function setPoint(form: HTMLFormElement | null, lon: number, lat: number): void {
  for (const [name, degrees] of [['Lon', lon], ['Lat', lat]] as const) {
    const input = form?.querySelector<HTMLInputElement>(`[name="Form.${name}"]`);
    if (input) input.value = degrees.toFixed(6);
  }
  for (const name of ['Address', 'Area']) form?.querySelector(`[name="Form.${name}"]`)?.removeAttribute('required');
}
