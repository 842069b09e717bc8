package org.entente.planted.code;

import org.entente.planted.read.Sentences;

/** A stage that knows another. */
public record CoderThatReads(Sentences sentences) {}
