// Stands in for semver, which conf asks only where it is given migrations: klar gives it none, since it migrates the saved
// form itself. It throws when it is used after all.
export default new Proxy(
	{},
	{
		get() {
			throw new Error('klar gives conf no versions to compare: see scripts/stand-ins/no-semver.js');
		},
	},
);
