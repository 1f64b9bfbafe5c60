/** A named command that people and CI call: a Make target, an npm script, a tox environment. */
export type Task = {
	readonly name: string;
	/** Shell text; several lines possible. */
	readonly command: string;
	/** Tasks that run first. */
	readonly needs: readonly string[];
	readonly line: number;
};

export type TaskFile = {
	readonly runner:
		| 'npm'
		| 'make'
		| 'mage'
		| 'just'
		| 'task'
		| 'tox'
		| 'nox'
		| 'composer'
		| 'rake'
		| 'nx'
		| 'turbo'
		| 'poe'
		| 'hatch'
		| 'mise'
		| 'skaffold'
		| 'other';
	readonly tasks: readonly Task[];
};
