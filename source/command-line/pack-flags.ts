import type {PackChoice} from '../commands/load-pack.ts';
import type {Flags, FlagTable} from './command.ts';

/** The flags with which a command takes another pack than the default one. */
export const packFlags = {pack: {type: 'string'}, parameters: {type: 'string'}} as const satisfies FlagTable;

/** Their lines in the help. */
export const packHelp = `  --pack <pack>        another pack: its id (klar pack list) or a path to its YAML file
  --parameters <file>  values for the pack's parameters, in place of .klar/parameters.yaml of the folder`;

/** What the flags say of the pack; nothing when they were not given. */
export const readPack = ({pack, parameters}: Flags): {readonly pack?: PackChoice} => {
	const choice = {
		...(typeof pack === 'string' ? {ref: pack} : {}),
		...(typeof parameters === 'string' ? {parametersFile: parameters} : {}),
	};
	return Object.keys(choice).length === 0 ? {} : {pack: choice};
};
