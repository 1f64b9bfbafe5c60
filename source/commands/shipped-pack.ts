import {readFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {type Cards, cardSchema} from '../domain/card.ts';
import {type Pack, packSchema} from '../domain/pack.ts';

/** What the build makes of the YAML files in questions/: plain JSON, as parsing YAML costs 100 ms at every start. */
const shippedSchema = z.object({packs: z.array(packSchema), cards: z.array(cardSchema)});

const defaultPack = 'production-readiness';

/** The pack that klar ships, with its cards. */
export const loadShippedPack = (): {readonly pack: Pack; readonly cards: Cards} => {
	const file = path.join(import.meta.dirname, 'questions.json');
	const {packs, cards} = shippedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const pack = packs.find(one => one.id === defaultPack);
	if (pack === undefined) throw new Error(`${file} has no pack ${defaultPack}`);
	return {pack, cards: new Map(cards.map(card => [card.id, card]))};
};
