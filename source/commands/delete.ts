import {exitCodes, type Outcome} from './outcome.ts';
import {findSaved} from './saved.ts';
import type {Services} from './services.ts';

/** `klar delete`: removes one saved assessment. The beginning of an id is not enough to lose answers by. */
export const deleteSaved = async (options: {readonly id: string}, services: Services): Promise<Outcome> => {
	const store = await services.openStore();
	const damaged = store.list().find(one => one.kind === 'damaged' && one.id === options.id);
	const {id} = damaged ?? findSaved(store, options.id);
	if (id !== options.id)
		return {
			stderr: `klar: \`${options.id}\` is the beginning of \`${id}\`; write the whole id to delete it.\n`,
			exitCode: exitCodes.badInput,
		};
	store.delete(id);
	return {stderr: `Deleted ${id}.\n`, exitCode: exitCodes.done};
};
