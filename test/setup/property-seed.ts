import fc from 'fast-check';
import { chosenSeed } from './seed.ts';

// No shrinking unless asked: of a case of fifty events it takes many minutes, in which the run says nothing.
fc.configureGlobal({ seed: chosenSeed(), endOnFailure: process.env['FC_SHRINK'] !== '1' });
