/** One run over many inputs: found, read, settled, coded in parallel and given out in order. */
@NullMarked
package org.entente.app.corpus;

import org.jspecify.annotations.NullMarked;
