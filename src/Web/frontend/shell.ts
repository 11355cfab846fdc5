// Has the offline shell kept while there is a network, so that the next report needs none.
import { register } from './offline/register';
import { root } from './offline/words';

export const start = (): void => { void register(root); };
