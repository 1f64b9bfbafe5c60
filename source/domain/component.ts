import type {Evidence} from './evidence.ts';

/** A part of the target that is built, run or published by itself. */
export type Component = {
	/** Name in its manifest, else its folder's name. Unique. */
	readonly name: string;
	/** Root folder, `''` for the target itself. */
	readonly folder: string;
	/** `service` runs in the background or listens; `app` has a user interface; `library` is used by others; `tool` is run by hand. */
	readonly kind: 'service' | 'app' | 'library' | 'tool';
	/** Main language, as FileEntry.language. */
	readonly language: string;
	/** Its package manifest, where it has one. */
	readonly manifest?: string;
	/** Dockerfiles that build it. */
	readonly dockerfiles: readonly string[];
	/** It is deployed to run somewhere, rather than published or used at build time only. */
	readonly isDeployable: boolean;
	/** What shows that it is a component. */
	readonly evidence: readonly Evidence[];
};
