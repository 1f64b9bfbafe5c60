import {readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {cardSchema} from '../domain/card.ts';
import {packSchema} from '../domain/pack.ts';
import {cardFormSchema, packFileSchema} from '../domain/pack-file.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import type {Library} from '../packs/resolve/resolve.ts';

// What the build makes of the YAML files in questions/: plain JSON, as parsing YAML costs 100 ms at every start.

/** The pack that is used when none is named. */
export const defaultPack = 'production-readiness';

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

/** The default pack alone, ready made: it is read at nearly every start. */
export const loadDefaultPack = (): LoadedPack => {
	const {pack, cards} = z.object({pack: packSchema, cards: z.array(cardSchema)}).parse(read('default-pack.json'));
	return {pack, cards: new Map(cards.map(card => [card.id, card]))};
};

/** All packs and cards that klar ships, as they are written. */
export const loadLibrary = (): Library => {
	const schema = z.object({packs: z.array(packFileSchema), cards: z.array(cardFormSchema)});
	const {packs, cards} = schema.parse(read('questions.json'));
	return {packs, cards: new Map(cards.map(card => [card.id, card]))};
};
