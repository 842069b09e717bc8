/** Who says what: statements with speaker, cue and content. */
@NullMarked
package org.entente.model.statement;

import org.jspecify.annotations.NullMarked;
