package org.entente.planted.lexicon;

import org.entente.planted.read.Sentences;

/** Knowledge that knows a stage. */
public record LexiconThatReads(Sentences sentences) {}
