/** The same function, which computes each result once. @param compute pure */
export const memoized = <Key, Result>(compute: (key: Key) => Result): ((key: Key) => Result) => {
	const known = new Map<Key, Result>();
	return key => {
		if (!known.has(key)) known.set(key, compute(key));
		// The line above has put it there; a result may itself be undefined.
		return known.get(key) as Result;
	};
};
