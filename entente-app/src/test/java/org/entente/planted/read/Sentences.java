package org.entente.planted.read;

import org.entente.planted.code.CoderThatReads;
import org.jspecify.annotations.Nullable;

/** A stage that knows the next, which knows it: a cycle. */
public record Sentences(@Nullable CoderThatReads coder) {}
