import { z } from 'zod';

// The extension's content security policy forbids the compiled parsers that zod would try to make.
// Imported first: the engine's data are parsed while its modules load.
z.config({ jitless: true });
