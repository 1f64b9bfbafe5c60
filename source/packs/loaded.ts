import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {Parameter} from '../domain/parameter.ts';
import type {ParameterValues} from '../domain/parameter-value.ts';

/** A pack with the wording of its checks, ready to be used. */
export type LoadedPack = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** Where it stands and a digest of what it came to, for a pack that does not ship with klar. */
	readonly origin?: {readonly file: string; readonly digest: string};
	/** What it leaves open. @default nothing */
	readonly parameters?: readonly Parameter[];
	/** Their values, defaults and all. */
	readonly values?: ParameterValues;
	/** Parameters without a value: they must be given before a scan. @default none */
	readonly missing?: readonly Parameter[];
	/** Warnings for the person. @default none */
	readonly remarks?: readonly string[];
};
