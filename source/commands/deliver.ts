import type {Lock} from '../protection/seal.ts';
import {writePrivate} from './private-file.ts';
import type {Services} from './services.ts';

/** Something that leaves klar, and how. */
export type Delivery = {
	readonly text: string;
	/** What it is, for the access log: `the sarif report`. */
	readonly what: string;
	/** The id or the folder that it is about. */
	readonly subject: string;
	/** The file to write. @default stdout */
	readonly output?: string;
	/** @default not encrypted */
	readonly lock?: Lock;
};

/** What a command does with it: text for stdout, or a sentence for stderr. */
export type Delivered = {readonly stdout?: string; readonly remarks: readonly string[]};

/**
 * Writes a text for its owner alone (mode 0600), encrypted where that is wanted, or hands it on for stdout; and puts it into
 * the access log.
 * @throws UserError when it cannot be encrypted or written
 */
export const deliver = async (delivery: Delivery, services: Services): Promise<Delivered> => {
	const {text, what, subject, output, lock} = delivery;
	const content = lock === undefined ? text : await (await import('../protection/seal.ts')).seal(text, lock);
	if (output !== undefined) writePrivate(output, content);
	const how = lock === undefined ? '' : ', encrypted';
	services.record({action: 'exported', subject, detail: `${what} to ${output ?? 'stdout'}${how}`});
	return output === undefined ? {stdout: content, remarks: []} : {remarks: [`Wrote ${output}${how}.`]};
};
