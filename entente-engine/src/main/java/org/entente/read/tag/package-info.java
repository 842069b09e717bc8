/** Part-of-speech tags and lemmas, by linear models over hashed features. */
@NullMarked
package org.entente.read.tag;

import org.jspecify.annotations.NullMarked;
