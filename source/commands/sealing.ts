import {passphraseToSeal} from '../protection/passphrase.ts';
import type {Lock} from '../protection/seal.ts';
import type {Terminal} from './assess.ts';

/** How a person wants something encrypted; a passphrase is still to be asked for. */
export type Sealing =
	| {readonly kind: 'recipients'; readonly recipients: readonly [string, ...string[]]}
	| {
			readonly kind: 'passphrase';
			/** The file that it stands in. @default the environment, then the terminal */
			readonly file?: string;
	  };

/** Whom to encrypt to; asks for the passphrase where one is wanted. @throws UserError when there is none to be had */
export const lockFor = async (sealing: Sealing, terminal: Terminal): Promise<Lock> => {
	if (sealing.kind === 'recipients') return sealing;
	const {file} = sealing;
	const passphrase = await passphraseToSeal({terminal, env: terminal.env, ...(file === undefined ? {} : {file})});
	return {kind: 'passphrase', passphrase};
};
