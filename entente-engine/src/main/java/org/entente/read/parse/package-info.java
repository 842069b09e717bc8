/** Dependency trees, by a greedy transition parser; and {@code Syntax}, the door to all of it. */
@NullMarked
package org.entente.read.parse;

import org.jspecify.annotations.NullMarked;
