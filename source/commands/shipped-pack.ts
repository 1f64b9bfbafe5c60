import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Card} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import type {Library} from '../packs/resolve/resolve.ts';

// What the build makes of the YAML files in questions/: plain JSON, as parsing YAML costs 100 ms at every start. The build
// parses them by their schemas, and they ship with the program: checking them again would cost every start for nothing.

/** The pack that is used when none is named. */
export const defaultPack = 'production-readiness';

/** The packs that ship with klar, each read when it is asked for. */
export type ShippedPacks = {
	/** The default pack alone, ready made: it is read at nearly every start. */
	readonly defaultPack: () => LoadedPack;
	/** All packs and cards, as they are written. */
	readonly library: () => Library;
};

/** Reads the packs that the build put into a folder. @param folder of the program's main file */
export const shippedPacks = (folder: string): ShippedPacks => {
	const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
	return {
		defaultPack: () => {
			const {pack, cards} = read('default-pack.json') as {pack: Pack; cards: readonly Card[]}; // See scripts/build.mjs.
			return {pack, cards: new Map(cards.map(card => [card.id, card]))};
		},
		library: () => {
			const {packs, cards} = read('questions.json') as {packs: Library['packs']; cards: readonly Card[]}; // Likewise.
			return {packs, cards: new Map(cards.map(card => [card.id, card]))};
		},
	};
};
