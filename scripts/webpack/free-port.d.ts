export function requireFree(port: number): Promise<void>;
