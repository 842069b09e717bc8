package org.entente.planted.model;

import org.entente.planted.read.Sentences;

/** A record that knows a stage. */
public record ModelThatReads(Sentences sentences) {}
