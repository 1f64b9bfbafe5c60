import {describe, expect, test} from 'vitest';
import {
	commentSpans,
	isInComment,
	stripComments,
	stripCommentsAndStrings,
} from '../../../source/observe/code/comments.ts';

/** What stands in comments, in order. */
const comments = (text: string, language: string): string[] => {
	const spans = commentSpans(text, language);
	return Array.from({length: spans.length / 2}, (_, i) => text.slice(spans[i * 2], spans[i * 2 + 1]));
};

describe('comments are found', () => {
	test.each<[language: string, text: string, expected: string[]]>([
		['typescript', 'a() // one\n/* two\n */ b()', ['// one', '/* two\n */']],
		['typescript', 'const u = "http://x" + \'/*no*/\' // yes', ['// yes']],
		['typescript', 'const t = `//no ${f(`/*no*/${x /*in*/}`)} //no`; // yes', ['/*in*/', '// yes']],
		['typescript', 'const r = /[/*"\'`]\\/\\//g; // yes', ['// yes']],
		['typescript', 'const half = a / b; // "yes\nconst c = d / 2 // two', ['// "yes', '// two']],
		['typescript', "return <p>Don't see https://x.org/a</p>; // yes\nf() // more", ['// more']],
		['typescript', 'return <a href="/x">b</a>; // yes', ['// yes']],
		['vue', "<!-- no v-if --><p>it's</p>\n<script>\nx() // yes\n</script>", ['<!-- no v-if -->', '// yes']],
		['python', '"""Module."""\nx = """value # no"""\n# yes', ['"""Module."""', '# yes']],
		[
			'python',
			'def f():\n    r"""Doc\n    more"""\n    return f"{a["#no"]} # no"  # yes',
			['r"""Doc\n    more"""', '# yes'],
		],
		['python', 'f(\n"""an argument"""\n)\nx = \\\n"""value"""', []],
		['python', "print('it\\'s # no')  # yes", ['# yes']],
		['go', 's := `raw // no\n" /* no`\nr := \'"\' // yes', ['// yes']],
		['java', 'var t = """\n  // no\n  """; char q = \'"\'; // yes', ['// yes']],
		['kotlin', '/* a /* b */ c */ val s = """${f("//no")}""" // yes', ['/* a /* b */ c */', '// yes']],
		['csharp', 'var p = @"C:\\"; var s = $"{(a ? "//" : "x")}"; // yes', ['// yes']],
		['csharp', 'var p = @"a ""quoted"" // no"; // yes', ['// yes']],
		['ruby', '=begin\nold\n=end\nx = "#{a + "#no"} #no" # yes', ['=begin\nold\n=end', '# yes']],
		['ruby', 'sql = <<~SQL\n  # no\nSQL\nx # yes', ['# yes']],
		[
			'php',
			"<p>Don't # no</p>\n<?php // yes ?>\n<b>it's // no</b><?php #[Attr]\n$a = 'x'; # more",
			['// yes ', '# more'],
		],
		['php', '<?php $a = <<<EOT\n // no\n EOT;\n/* yes */', ['/* yes */']],
		['rust', 'fn f<\'a>(x: &\'a str) { r#"// no " "#; \'"\'; } // yes', ['// yes']],
		['cpp', 'auto s = R"x(// no )" )x"; int n = 1\'000; // yes', ['// yes']],
		['swift', 'let s = "a \\(f("//no")) b" // yes', ['// yes']],
		['shell', "echo $# 'a # no' \\# b # yes\ncat <<'EOF'\n# no, it's text\nEOF\n# more", ['# yes', '# more']],
		['yaml', "a: b#no # yes\nc: it's # more\nd: '# no'", ['# yes', '# more']],
		['toml', 'a = "# no" # yes', ['# yes']],
		['dockerfile', "# yes\nRUN echo '#' # no", ['# yes']],
		['hcl', 'a = "${f("# no")}" # yes\n// more\n/* most */', ['# yes', '// more', '/* most */']],
		['sql', "select 'it''s -- no' -- yes\n/* more */", ['-- yes', '/* more */']],
		['lua', '--[[ a\nb ]] x = "--no" -- yes', ['--[[ a\nb ]]', '-- yes']],
		['constructor', '// unknown language', []],
	])('%s: %j', (language, text, expected) => {
		expect(comments(text, language)).toEqual(expected);
	});
});

test('an offset is in a comment from its first to its last character', () => {
	const text = 'a // b\nc /* d */ e';
	const spans = commentSpans(text, 'typescript');
	const inside = [...text].map((_, offset) => (isInComment(spans, offset) ? 'x' : '.')).join('');
	expect(inside).toBe('..xxxx...xxxxxxx..');
	expect(isInComment(commentSpans('', 'go'), 0)).toBe(false);
});

test('stripping keeps offsets and line ends', () => {
	const text = 'a("//") // é\r\n/* x\n y */ b';
	expect(stripComments(text, 'typescript')).toBe('a("//")     \r\n    \n      b');
	expect(stripCommentsAndStrings(text, 'typescript')).toBe('a(    )     \r\n    \n      b');
	expect(stripCommentsAndStrings('`a${b}c`', 'typescript')).toBe('    b   ');
});

test('a stray quote spoils one line only', () => {
	expect(comments("x = don't // hidden\n// seen", 'typescript')).toEqual(['// seen']);
});

test('hostile texts end soon', () => {
	const size = 50_000;
	const hostile = [
		'/',
		'`${',
		'<<A\n',
		'/[',
		'"""',
		'/*',
		"'\\",
		'{',
		'r#',
		'R"(',
		'#{',
		'<?',
		'(*',
		'$"{',
		' \n"""',
		'\\(',
		'// ?>',
	];
	const started = performance.now();
	for (const piece of hostile) {
		for (const language of [
			'typescript',
			'python',
			'ruby',
			'php',
			'rust',
			'cpp',
			'shell',
			'csharp',
			'swift',
			'kotlin',
		]) {
			const text = piece.repeat(size / piece.length);
			expect(stripComments(text, language)).toHaveLength(text.length);
		}
	}

	// 9 MB in all: linear work takes less than a second, quadratic work minutes.
	expect(performance.now() - started).toBeLessThan(20_000);
});
