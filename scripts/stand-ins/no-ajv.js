// Stands in for ajv, a third of what the first screen would load. It throws when it is used after all.
const refuse = () => {
	throw new Error('klar gives conf no schema: see scripts/stand-ins/no-ajv.js');
};

export class Ajv2020 {
	constructor() {
		refuse();
	}
}
export default {default: refuse};
