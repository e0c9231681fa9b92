export declare function budgetProgram(root: string): string;
