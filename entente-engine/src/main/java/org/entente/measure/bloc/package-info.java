/** Blocs of a period, who hedges between them, and how polarized the whole is. */
@NullMarked
package org.entente.measure.bloc;

import org.jspecify.annotations.NullMarked;
