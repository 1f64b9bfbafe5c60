const reference = /\$\$|\$\{([A-Za-z_]\w{0,200})(?:(:?[-+?])([^{}]{0,500}))?\}|\$([A-Za-z_]\w{0,200})/g;

/** The most text that values add: variables made of variables double with each step. @unit characters */
const maxGrowth = 1000;

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}` as shells, Docker and Compose do. A variable without
 * a value and without a default stays as written, since the text is read and not run.
 */
export const substitute = (text: string, lookUp: (name: string) => string | undefined): string => {
	let room = maxGrowth;
	return text.replace(
		reference,
		(all: string, braced: string | undefined, operator: string | undefined, word = '', bare?: string) => {
			const name = braced ?? bare;
			if (name === undefined) return '$';
			const value = lookUp(name);
			const isSet = value !== undefined && !(operator?.startsWith(':') && value === '');
			if (operator?.endsWith('+')) return isSet ? word : '';
			if (operator?.endsWith('-') && !isSet) return word;
			room -= value?.length ?? 0;
			return value === undefined || room < 0 ? all : value;
		},
	);
};
