/** A block of HCL: `resource "aws_db_instance" "main" { … }`. Values are source text, literals of strings unquoted. */
export type TerraformBlock = {
	readonly type: string;
	readonly labels: readonly string[];
	readonly line: number;
	readonly attributes: readonly {readonly name: string; readonly value: string; readonly line: number}[];
	readonly blocks: readonly TerraformBlock[];
};

export type TerraformFile = {readonly blocks: readonly TerraformBlock[]};
